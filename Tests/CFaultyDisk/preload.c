#include "CFaultyDisk.h"

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// For a program that knows nothing of this: put before the C library it is armed from the start, by
// FAULTY_DISK="CALL FAULT", and says how many calls there were at the program's own end.

static bool is_preloaded;

__attribute__((constructor)) static void arm_from_environment(void) {
  static const struct { const char *name; enum faulty_disk fault; } faults[] = {
    {"torn", FAULTY_DISK_TORN}, {"power", FAULTY_DISK_POWER},
    {"scattered", FAULTY_DISK_SCATTERED}, {"lying", FAULTY_DISK_LYING},
  };
  const char *setting = getenv("FAULTY_DISK");
  int64_t call;
  char name[16];
  if (!setting || sscanf(setting, "%" SCNd64 " %15s", &call, name) != 2) return;
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    if (strcmp(name, faults[i].name) != 0) continue;
    faulty_disk_arm(call, faults[i].fault, EIO);
    is_preloaded = true;
  }
}

__attribute__((destructor)) static void say_calls(void) {
  if (is_preloaded) fprintf(stderr, "calls %" PRId64 "\n", faulty_disk_disarm());
}
