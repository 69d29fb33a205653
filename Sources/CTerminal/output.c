#define _GNU_SOURCE
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool output_open(struct output *output, int descriptor) {
  struct stat kind;
  if (fstat(descriptor, &kind) != 0) return false;
  output->descriptor = -1;
  if (!S_ISREG(kind.st_mode)) {
    // Opened anew because O_NONBLOCK belongs to the open file, which the shell that started us
    // shares and would find changed.
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
    output->descriptor = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    output->is_nonblocking = output->descriptor >= 0;
  }
  // Another user's terminal handed over by descriptor may not be opened by name.
  if (output->descriptor < 0) output->descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  return output->descriptor >= 0;
}

void output_close(struct output *output) {
  if (output->descriptor >= 0) close(output->descriptor);
  free(output->bytes);
  *output = (struct output){.descriptor = -1};
}

uint8_t *output_reserve(struct output *output, size_t count) {
  if (output->start == output->end) output->start = output->end = 0;
  if (output->capacity - output->end < count) {
    size_t wanted = output->end + count + 4096;
    uint8_t *larger = realloc(output->bytes, wanted);
    if (!larger) return NULL;
    output->bytes = larger;
    output->capacity = wanted;
  }
  return output->bytes + output->end;
}

void output_commit(struct output *output, size_t count) { output->end += count; }

void output_append(struct output *output, const char *bytes, size_t count) {
  uint8_t *room = output_reserve(output, count);
  if (!room) return;
  memcpy(room, bytes, count);
  output_commit(output, count);
}

size_t output_waiting(const struct output *output) { return output->end - output->start; }

static bool has_room(const struct output *output, int milliseconds) {
  struct pollfd wait = {.fd = output->descriptor, .events = POLLOUT};
  return poll(&wait, 1, milliseconds) > 0;
}

ssize_t output_flush(struct output *output) {
  while (!output->is_gone && output->start < output->end) {
    size_t count = output->end - output->start;
    if (!output->is_nonblocking) {
      // The kernel reports room from 256 bytes on; a small piece is the least likely to wait.
      if (!has_room(output, 0)) break;
      if (count > 256) count = 256;
    }
    ssize_t taken = write(output->descriptor, output->bytes + output->start, count);
    if (taken > 0) {
      output->start += (size_t)taken;
      output->written += (uint64_t)taken;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      break;
    } else if (errno != EINTR) {
      output->is_gone = true;
    }
  }
  if (output->is_gone) return -1;
  return (ssize_t)output_waiting(output);
}

void output_flush_within(struct output *output, int milliseconds) {
  // In steps, so that a terminal that takes a little at a time is not waited for without end.
  const int step = 20;
  for (int waited = 0; output_flush(output) > 0 && waited < milliseconds; waited += step)
    has_room(output, step);
}
