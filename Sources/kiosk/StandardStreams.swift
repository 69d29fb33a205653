import Glibc

/// The three descriptors that a program takes for granted.
enum StandardStreams {
  /// Puts nothing in the place of those that whoever started the program has closed: the next file
  /// opened would take their numbers, and a write to standard error that fails is a trap.
  static func fill() {
    for descriptor in STDIN_FILENO...STDERR_FILENO
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest free number, and those before it are taken.
      _ = open("/dev/null", O_RDWR)
    }
  }
}
