/// An attendant as the station knows one; the PIN never leaves the store.
package struct AttendantAccount: Hashable, Sendable {
  package let id: AttendantID
  package var name: String

  package init(id: AttendantID, name: String) {
    self.id = id
    self.name = name
  }
}
