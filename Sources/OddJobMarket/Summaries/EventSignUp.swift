/// By what an event is known: what is announced is replaced as a whole, and no number outlives that.
package struct EventName: Hashable, Sendable {
  package var title: String
  package var place: String
  package var start: Instant

  package init(title: String, place: String, start: Instant) {
    self.title = title
    self.place = place
    self.start = start
  }
}

/// A place that a person has at an event.
package struct EventSignUp: Hashable, Sendable {
  package var event: EventName
  package var receipt: Receipt

  package init(_ event: EventName, receipt: Receipt) {
    self.event = event
    self.receipt = receipt
  }
}

extension EventSummary {
  package var name: EventName { EventName(title: title, place: place, start: window.start) }

  /// How many may still sign up; nil where as many come as like.
  package var placesLeft: Int? { places.map { max(0, $0 - signedUp) } }
}
