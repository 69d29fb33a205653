/// What stands in the way of a socket for seats.
package enum SeatSocketError: Error, Hashable, Sendable {
  /// The directory can't be made or opened.
  case directory(path: String, errno: CInt)
  /// The directory is another user's, a link, or others may enter it.
  case unprotected(path: String)
  /// Nobody listens: the station does not run.
  case noStation(path: String)
  /// The system refuses the socket.
  case socket(errno: CInt)
}
