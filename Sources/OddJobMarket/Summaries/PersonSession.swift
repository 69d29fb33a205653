/// A person who has identified themselves at a seat, as that seat's screens may know them.
package struct PersonSession: Hashable, Sendable {
  package let id: JobSeekerID
  /// How the screen speaks to them: 张师傅.
  package var greeting: String
  package var maskedName: String
  package var verification: Verification
  /// Whether the person is still to be asked where they live.
  package var isTownshipAssumed: Bool
  /// How far the person goes without a ride, as they said last.
  package var way: AcceptedWay

  package init(
    id: JobSeekerID, greeting: String, maskedName: String, verification: Verification,
    isTownshipAssumed: Bool = false, way: AcceptedWay = .any
  ) {
    self.id = id
    self.greeting = greeting
    self.maskedName = maskedName
    self.verification = verification
    self.isTownshipAssumed = isTownshipAssumed
    self.way = way
  }
}

/// An employer who has identified themselves at a seat.
package struct EmployerSession: Hashable, Sendable {
  package let id: EmployerID
  package var name: String
  package var kind: EmployerKind
  package var verification: EmployerVerification

  package init(
    id: EmployerID, name: String, kind: EmployerKind, verification: EmployerVerification
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.verification = verification
  }
}
