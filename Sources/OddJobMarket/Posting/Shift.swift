/// One day of a posting, or part of one (班次), with its own places.
package struct Shift: Hashable, Codable, Sendable {
  package let id: ShiftID
  package let posting: PostingID
  package var day: BusinessDay
  package var window: TimeWindow
  /// How many people are wanted.
  package var places: Int

  package init(id: ShiftID, posting: PostingID, day: BusinessDay, window: TimeWindow, places: Int) {
    self.id = id
    self.posting = posting
    self.day = day
    self.window = window
    self.places = places
  }
}

/// The count of a shift's places: confirmed + held ≤ allotment ≤ places, always.
package struct PlaceCount: Hashable, Codable, Sendable {
  package var places: Int
  /// What this station may confirm, in total; `outstanding` of it is left.
  package var allotted: Int
  package var held: Int
  package var confirmed: Int

  package init(places: Int, allotted: Int, held: Int, confirmed: Int) {
    self.places = places
    self.allotted = allotted
    self.held = held
    self.confirmed = confirmed
  }

  /// What is left of the allotment (还差, at this station).
  package var outstanding: Int { max(0, allotted - held - confirmed) }

  /// Whether anybody may apply: for a place, or to stand by for one.
  package var takesAnybody: Bool { outstanding > 0 || takesStandbysOnly }

  /// Whether somebody may only stand by (候补): this station has no right left, and the county has
  /// places that are not this station's to promise.
  package var takesStandbysOnly: Bool { outstanding == 0 && allotted < places }
}
