#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "input.h"

ssize_t input_read(int descriptor, uint8_t *bytes, size_t count) {
  struct pollfd look = {.fd = descriptor, .events = POLLIN};
  int found = poll(&look, 1, 0);
  if (found <= 0) return found == 0 || errno == EINTR ? 0 : -1;
  if (!(look.revents & POLLIN)) return look.revents & (POLLHUP | POLLERR | POLLNVAL) ? -1 : 0;
  ssize_t taken = read(descriptor, bytes, count);
  if (taken > 0) return taken;
  if (taken < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  // The end of the file, or EIO from a pseudo-terminal without its other side.
  return -1;
}
