#pragma once

#include <stdint.h>

/// What happens at the call a walk has reached.
enum faulty_disk {
  /// Half of the write is done, and the process is killed; what was written stays.
  FAULTY_DISK_TORN,
  /// The power goes: every write since its file was last flushed is lost.
  FAULTY_DISK_POWER,
  /// The power goes, and every other of those writes had reached the disk by itself.
  FAULTY_DISK_SCATTERED,
  /// The power goes, and no flush ever did anything: a disk that lies.
  FAULTY_DISK_LYING,
  /// This call fails, and no other.
  FAULTY_DISK_FAILS_ONCE,
  /// This call fails, and every write after it until the fault is taken off.
  FAULTY_DISK_FAILS,
};

/// Lets the call of this number, counted from 1, meet the fault; `error` is what a failing one says.
///
/// Counted is what changes files on disk: writes, flushes, truncations, removals and renamings, by
/// whatever library of the process. Until armed, every call goes straight through.
void faulty_disk_arm(int64_t call, enum faulty_disk fault, int error);

/// Takes the fault off, and returns how many calls there were.
int64_t faulty_disk_disarm(void);
