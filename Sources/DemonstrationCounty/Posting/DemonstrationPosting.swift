package import OddJobMarket

/// A posting with its shifts, in the order of their start.
package struct DemonstrationPosting: Hashable, Sendable {
  package let posting: Posting
  package let shifts: [Shift]
}
