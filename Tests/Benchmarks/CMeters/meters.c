#define _GNU_SOURCE
#include "CMeters.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static _Atomic uint64_t flush_nanoseconds;
static _Atomic uint64_t flushes;
static _Atomic uint64_t statements;

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static int timed(const char *name, int descriptor) {
  int (*flush)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  if (!flush) return -1;
  uint64_t start = now();
  int result = flush(descriptor);
  flush_nanoseconds += now() - start;
  flushes++;
  return result;
}

// The program's own definitions come before the C library's for every library it has loaded.
int fsync(int descriptor) { return timed("fsync", descriptor); }
int fdatasync(int descriptor) { return timed("fdatasync", descriptor); }

uint64_t meter_flush_nanoseconds(void) { return flush_nanoseconds; }
uint64_t meter_flushes(void) { return flushes; }

static int count(unsigned kind, void *context, void *statement, void *text) {
  (void)kind, (void)context, (void)statement;
  // The statements inside triggers are reported as comments.
  const char *sql = text;
  if (!(sql && sql[0] == '-' && sql[1] == '-')) statements++;
  return 0;
}

static int watch(sqlite3 *connection, char **error, const void *api) {
  (void)error, (void)api;
  return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, count, NULL);
}

void meter_count_statements(void) { sqlite3_auto_extension((void (*)(void))watch); }
uint64_t meter_statements(void) { return statements; }

int64_t meter_nanoseconds(int clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

void meter_settle_memory(void) { malloc_trim(0); }

const short meter_session_flag = POSIX_SPAWN_SETSID;

int meter_open_terminal(int rows, int columns, char *name, size_t capacity) {
  int descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (grantpt(descriptor) == 0 && unlockpt(descriptor) == 0 &&
      ptsname_r(descriptor, name, capacity) == 0 && ioctl(descriptor, TIOCSWINSZ, &size) == 0)
    return descriptor;
  close(descriptor);
  return -1;
}
