import OddJobMarket

/// Something that the station was asked for.
enum Loading<Value: Equatable & Sendable>: Equatable, Sendable {
  case waiting
  case there(Value)
  /// There is no such thing any more.
  case missing
  case refused(Refusal)
}
