#define _GNU_SOURCE
#include "CFaultyClock.h"

#include <stdbool.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

// By how many seconds the wall's clock is wrong; the boot's own goes as it should.
static time_t error_of_wall(void) {
  static bool is_known;
  static time_t error;
  if (!is_known) {
    const char *wanted = getenv("FAULTY_CLOCK");
    struct timespec now;
    if (wanted && syscall(SYS_clock_gettime, CLOCK_REALTIME, &now) == 0)
      error = (time_t)atoll(wanted) - now.tv_sec;
    is_known = true;
  }
  return error;
}

int64_t faulty_clock_error(void) { return (int64_t)error_of_wall(); }

int clock_gettime(clockid_t clock, struct timespec *moment) {
  int outcome = (int)syscall(SYS_clock_gettime, clock, moment);
  if (outcome == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    moment->tv_sec += error_of_wall();
  return outcome;
}

int gettimeofday(struct timeval *restrict moment, void *restrict zone) {
  (void)zone;
  struct timespec now;
  int outcome = clock_gettime(CLOCK_REALTIME, &now);
  if (outcome == 0) {
    moment->tv_sec = now.tv_sec;
    moment->tv_usec = now.tv_nsec / 1000;
  }
  return outcome;
}

time_t time(time_t *moment) {
  struct timespec now;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return (time_t)-1;
  if (moment) *moment = now.tv_sec;
  return now.tv_sec;
}
