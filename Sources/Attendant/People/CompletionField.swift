import OddJobMarket

/// The fields that a person's record may lack.
enum CompletionField: String, TownshipAndTradesField {
  case name, phone, township, trades

  var entry: FieldEntry { like.entry }
  var label: Wording { like.label }

  /// The same field of a registration.
  private var like: RegistrationField {
    switch self {
    case .name: .name
    case .phone: .phone
    case .township: .township
    case .trades: .trades
    }
  }
}
