#define _GNU_SOURCE
#include "CFaultyDisk.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// A change that its file's next flush makes safe, with what was there before.
struct change {
  dev_t device;
  ino_t file;
  char path[PATH_MAX];
  off_t offset;
  off_t size_before;
  size_t length;
  char *before;
  struct change *earlier;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool is_armed;
static int64_t struck_call;
static int64_t calls;
static enum faulty_disk armed_fault;
static int armed_error;
static struct change *changes;

void faulty_disk_arm(int64_t call, enum faulty_disk fault, int error) {
  pthread_mutex_lock(&lock);
  struck_call = call;
  calls = 0;
  armed_fault = fault;
  armed_error = error;
  is_armed = true;
  pthread_mutex_unlock(&lock);
}

int64_t faulty_disk_disarm(void) {
  pthread_mutex_lock(&lock);
  is_armed = false;
  int64_t seen = calls;
  pthread_mutex_unlock(&lock);
  return seen;
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

static bool fails(void) {
  return armed_fault == FAULTY_DISK_FAILS || armed_fault == FAULTY_DISK_FAILS_ONCE;
}

// A file or a directory; what goes to a terminal or a pipe is no disk's.
static bool is_on_disk(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

static void remember(int descriptor, off_t offset, size_t length) {
  if (armed_fault < FAULTY_DISK_POWER || armed_fault > FAULTY_DISK_LYING) return;
  struct stat status;
  char link[64];
  struct change *change = calloc(1, sizeof *change);
  if (!change || fstat(descriptor, &status) != 0) abort();
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  if (readlink(link, change->path, sizeof change->path - 1) < 0) abort();
  change->device = status.st_dev;
  change->file = status.st_ino;
  change->offset = offset;
  change->size_before = status.st_size;
  change->length = length;
  change->before = calloc(1, length ? length : 1);
  if (!change->before) abort();
  // What lies beyond the end reads as nothing, and counts as zeros.
  if (pread(descriptor, change->before, length, offset) < 0) memset(change->before, 0, length);
  change->earlier = changes;
  changes = change;
}

// What was flushed can't be lost any more.
static void forget(int descriptor) {
  struct stat status;
  if (armed_fault == FAULTY_DISK_LYING || fstat(descriptor, &status) != 0) return;
  for (struct change **place = &changes; *place;) {
    struct change *change = *place;
    if (change->device == status.st_dev && change->file == status.st_ino) {
      *place = change->earlier;
      free(change->before);
      free(change);
    } else {
      place = &change->earlier;
    }
  }
}

// Puts back what was there before, the last change first.
static void lose(void) {
  int number = 0;
  for (struct change *change = changes; change; change = change->earlier) {
    bool survives = armed_fault == FAULTY_DISK_SCATTERED && number++ % 2 == 1;
    if (survives) continue;
    int descriptor = open(change->path, O_WRONLY | O_CLOEXEC);
    // A file that is gone by now was removed, and removals are taken for safe.
    if (descriptor < 0) continue;
    syscall(SYS_pwrite64, descriptor, change->before, change->length, change->offset);
    // A file that had grown for a later write keeps its length, with zeros in between.
    if (armed_fault != FAULTY_DISK_SCATTERED) {
      syscall(SYS_ftruncate, descriptor, change->size_before);
    }
  }
}

enum turn { PASSES, IS_STRUCK, FAILS };

// Called with the lock held, for a call that changes something on the disk.
static enum turn turn(bool is_write) {
  calls++;
  if (calls < struck_call) return PASSES;
  if (calls == struck_call) return fails() ? FAILS : IS_STRUCK;
  return armed_fault == FAULTY_DISK_FAILS && is_write ? FAILS : PASSES;
}

static void strike(void) {
  lose();
  die();
}

static ssize_t written(int descriptor, const void *bytes, size_t count, off_t offset) {
  return syscall(SYS_pwrite64, descriptor, bytes, count, offset);
}

static ssize_t put(int descriptor, const void *bytes, size_t count, off_t offset) {
  if (!is_armed || !is_on_disk(descriptor)) return written(descriptor, bytes, count, offset);
  pthread_mutex_lock(&lock);
  ssize_t result = -1;
  switch (turn(true)) {
  case PASSES:
    remember(descriptor, offset, count);
    result = written(descriptor, bytes, count, offset);
    break;
  case FAILS: errno = armed_error; break;
  case IS_STRUCK:
    if (armed_fault == FAULTY_DISK_TORN) written(descriptor, bytes, count / 2, offset);
    strike();
  }
  pthread_mutex_unlock(&lock);
  return result;
}

// The program's own definitions come before the C library's for every library it has loaded.

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  return put(descriptor, bytes, count, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return put(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (!is_armed || !is_on_disk(descriptor)) return syscall(SYS_write, descriptor, bytes, count);
  off_t place = lseek(descriptor, 0, SEEK_CUR);
  ssize_t result = put(descriptor, bytes, count, place);
  if (result > 0) lseek(descriptor, place + result, SEEK_SET);
  return result;
}

static int flush(int descriptor, long call) {
  if (!is_armed || !is_on_disk(descriptor)) return (int)syscall(call, descriptor);
  pthread_mutex_lock(&lock);
  int result = -1;
  switch (turn(false)) {
  case PASSES:
    result = (int)syscall(call, descriptor);
    forget(descriptor);
    break;
  case FAILS: errno = armed_error; break;
  case IS_STRUCK: strike();
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int descriptor) { return flush(descriptor, SYS_fsync); }

int fdatasync(int descriptor) { return flush(descriptor, SYS_fdatasync); }

static int cut(int descriptor, off_t length) {
  if (!is_armed || !is_on_disk(descriptor)) {
    return (int)syscall(SYS_ftruncate, descriptor, length);
  }
  pthread_mutex_lock(&lock);
  int result = -1;
  struct stat status;
  switch (turn(true)) {
  case PASSES:
    if (fstat(descriptor, &status) != 0) abort();
    remember(descriptor, length, status.st_size > length ? (size_t)(status.st_size - length) : 0);
    result = (int)syscall(SYS_ftruncate, descriptor, length);
    break;
  case FAILS: errno = armed_error; break;
  case IS_STRUCK: strike();
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate64(int descriptor, off64_t length) { return cut(descriptor, length); }

int ftruncate(int descriptor, off_t length) { return cut(descriptor, length); }

// A change of a directory's entries: as file systems keep a journal of them, it is safe once done.
static bool may_change_entry(void) {
  if (!is_armed) return true;
  pthread_mutex_lock(&lock);
  enum turn now = turn(false);
  if (now == IS_STRUCK) strike();
  if (now == FAILS) errno = armed_error;
  pthread_mutex_unlock(&lock);
  return now == PASSES;
}

int unlink(const char *path) {
  return may_change_entry() ? (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0) : -1;
}

int rename(const char *old, const char *new) {
  return may_change_entry() ? (int)syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0) : -1;
}
