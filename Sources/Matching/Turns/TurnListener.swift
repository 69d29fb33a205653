/// To whom a turn is explained: the person, or staff who speak of the person.
package enum TurnListener: Hashable, Sendable {
  case person, staff

  var chinese: String { self == .person ? "您" : "本人" }

  func english(_ second: String, _ third: String) -> String {
    self == .person ? second : third
  }
}
