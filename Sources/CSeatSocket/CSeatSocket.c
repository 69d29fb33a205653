#define _GNU_SOURCE
#include "CSeatSocket.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// A packet keeps its borders, so that nobody has to find where one ends.
static const int kind = SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC;

static bool address_of(int directory, const char *name, struct sockaddr_un *address) {
  *address = (struct sockaddr_un){.sun_family = AF_UNIX};
  int length = snprintf(address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d/%s",
                        directory, name);
  if (length > 0 && (size_t)length < sizeof address->sun_path) return true;
  errno = ENAMETOOLONG;
  return false;
}

static int fail(int descriptor) {
  int before = errno;
  close(descriptor);
  errno = before;
  return -1;
}

int cseat_listen(int directory, const char *name) {
  struct sockaddr_un address;
  if (!address_of(directory, name, &address)) return -1;
  int listener = socket(AF_UNIX, kind, 0);
  if (listener < 0) return -1;
  // Only the station that holds the lock of the database listens here, so what stands at the name
  // was left by one that was killed.
  unlinkat(directory, name, 0);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0) return fail(listener);
  if (listen(listener, 16) != 0) return fail(listener);
  return listener;
}

int cseat_connect(int directory, const char *name) {
  struct sockaddr_un address;
  if (!address_of(directory, name, &address)) return -1;
  int connection = socket(AF_UNIX, kind, 0);
  if (connection < 0) return -1;
  if (connect(connection, (struct sockaddr *)&address, sizeof address) != 0)
    return fail(connection);
  return connection;
}

int cseat_accept(int listener, uid_t *user) {
  int connection = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (connection < 0) return -1;
  struct ucred peer;
  socklen_t size = sizeof peer;
  if (getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return fail(connection);
  *user = peer.uid;
  return connection;
}

bool cseat_send(int connection, const char *bytes, size_t count, const int *descriptors,
                int descriptor_count) {
  struct iovec part = {.iov_base = (char *)bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  union {
    char bytes[CMSG_SPACE(CSEAT_DESCRIPTORS * sizeof(int))];
    struct cmsghdr aligned;
  } control = {0};
  if (descriptor_count > CSEAT_DESCRIPTORS) return false;
  if (descriptor_count > 0) {
    size_t length = (size_t)descriptor_count * sizeof(int);
    message.msg_control = control.bytes;
    message.msg_controllen = CMSG_SPACE(length);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(length);
    memcpy(CMSG_DATA(header), descriptors, length);
  }
  return sendmsg(connection, &message, MSG_NOSIGNAL) == (ssize_t)count;
}

static int take_descriptors(struct msghdr *message, int descriptors[CSEAT_DESCRIPTORS]) {
  int taken = 0;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(message); header;
       header = CMSG_NXTHDR(message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t i = 0; i < count; i++) {
      int descriptor;
      memcpy(&descriptor, CMSG_DATA(header) + i * sizeof(int), sizeof descriptor);
      if (taken < CSEAT_DESCRIPTORS) {
        descriptors[taken++] = descriptor;
      } else {
        close(descriptor);
      }
    }
  }
  return taken;
}

ssize_t cseat_receive(int connection, char *bytes, size_t capacity,
                      int descriptors[CSEAT_DESCRIPTORS], int *descriptor_count) {
  *descriptor_count = 0;
  struct iovec part = {.iov_base = bytes, .iov_len = capacity};
  union {
    char bytes[CMSG_SPACE(CSEAT_DESCRIPTORS * sizeof(int))];
    struct cmsghdr aligned;
  } control;
  struct msghdr message = {.msg_iov = &part,
                           .msg_iovlen = 1,
                           .msg_control = control.bytes,
                           .msg_controllen = sizeof control.bytes};
  ssize_t count = recvmsg(connection, &message, MSG_CMSG_CLOEXEC);
  if (count < 0) return errno == EAGAIN || errno == EINTR ? -1 : 0;
  int taken = take_descriptors(&message, descriptors);
  if (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) {
    for (int i = 0; i < taken; i++) close(descriptors[i]);
    return -2;
  }
  *descriptor_count = taken;
  return count;
}

int cseat_waker(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cseat_wake(int waker) { eventfd_write(waker, 1); }

void cseat_settle(int waker) {
  eventfd_t count;
  eventfd_read(waker, &count);
}

int cseat_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGWINCH);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGQUIT);
  // No job control: a stopped owner would leave its terminal to two readers.
  signal(SIGTSTP, SIG_IGN);
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int cseat_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}
