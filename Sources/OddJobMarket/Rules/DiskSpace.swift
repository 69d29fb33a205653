/// How much room the disk of a station has left.
///
/// Source: sync.md, "Disk guard": below 200 MiB a warning; below 64 MiB people only browse, and what is
/// queued still reaches the county.
package enum DiskSpace: Hashable, Sendable {
  case enough, low, full

  /// - Parameter freeBytes: nil where nobody knows, which is no reason to refuse anything.
  package init(freeBytes: Int64?) {
    self =
      switch freeBytes {
      case nil: .enough
      case let bytes? where bytes < 64 << 20: .full
      case let bytes? where bytes < 200 << 20: .low
      default: .enough
      }
  }
}
