/// A place in the county's feed, of one generation of its ledger: after a restore the same number
/// means something else, so the generation is part of the place.
package struct ChangeCursor: Hashable, Sendable {
  package var generation: Int64
  /// Every change up to here is applied.
  package var position: Int64

  package init(generation: Int64, position: Int64) {
    self.generation = generation
    self.position = position
  }

  /// Returns nil unless the text is `generation.position`.
  package init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let generation = Int64(parts[0]), let position = Int64(parts[1]),
      generation >= 0, position >= 0
    else { return nil }
    self.init(generation: generation, position: position)
  }

  package var text: String { "\(generation).\(position)" }
}

extension JSONMembers {
  package func cursor(_ name: String) throws(WireFault) -> ChangeCursor {
    guard case .string(let text) = members[name], let cursor = ChangeCursor(text: text) else {
      throw WireFault(path: at(name), expected: "a cursor as the county gave it")
    }
    return cursor
  }
}
