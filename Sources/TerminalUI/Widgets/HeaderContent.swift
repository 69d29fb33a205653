/// What the bar at the top says.
package struct HeaderContent: Hashable, Sendable {
  package var title: String
  package var subtitle: String
  package var centre: String
  package var time: String
  package var status: String
  package var statusTone: Tone
  package var badge: String?

  /// Makes the content; an empty text is left out. `badge` is a short word on a ground of its own.
  package init(
    title: String, subtitle: String = "", centre: String = "", time: String = "",
    status: String = "", statusTone: Tone = .info, badge: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.centre = centre
    self.time = time
    self.status = status
    self.statusTone = statusTone
    self.badge = badge
  }
}
