#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// Packets and open descriptors over a Unix socket. The kernel's macros for passing descriptors are
// not to be had in Swift; nothing else is here.

/// Listens in a directory that nobody else may enter; whatever stood at the name is removed. The
/// directory is given by descriptor, so that the length of its path does not matter. -1 and errno
/// when it can't be done.
int cseat_listen(int directory, const char *name);

/// Connects to a listener; -1 and errno when nobody listens.
int cseat_connect(int directory, const char *name);

/// Takes a waiting connection and says which user made it; -1 when none waits.
int cseat_accept(int listener, uid_t *user);

/// Sends one packet, with descriptors, without waiting; false when it could not be sent whole.
bool cseat_send(int connection, const char *bytes, size_t count, const int *descriptors,
                int descriptor_count);

enum { CSEAT_DESCRIPTORS = 2 };

/// Takes one packet without waiting: how many bytes, 0 when the other side has gone, -1 when none is
/// there. `descriptor_count` says how many descriptors came; they are the caller's to close. A packet
/// with more of them, or longer than `capacity`, is dropped whole: -2.
ssize_t cseat_receive(int connection, char *bytes, size_t capacity,
                      int descriptors[CSEAT_DESCRIPTORS], int *descriptor_count);

/// A descriptor that becomes readable when it is woken; -1 when the process has none left.
int cseat_waker(void);

/// Wakes it, from any thread.
void cseat_wake(int waker);

/// Has it sleep again.
void cseat_settle(int waker);

/// Blocks the signals that end a program or change its terminal's size, and returns a descriptor
/// that becomes readable when one comes; -1 when the process has none left.
int cseat_signals(void);

/// The next signal; 0 when none waits.
int cseat_next_signal(int descriptor);
