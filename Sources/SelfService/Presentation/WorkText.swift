import OddJobMarket
import TerminalUI

/// What a card of work says, piece by piece.
struct WorkText {
  let card: PostingCard
  let context: ScreenContext

  private var language: Language { context.language }

  /// Whose work it is; a household is never named.
  var employer: String {
    card.employerKind.isHousehold
      ? WorkWords.household(language) : CleanText.clean(card.employerName)
  }

  var title: String { CleanText.clean(card.title) }

  var span: String { TimeText.span(card.day, card.window, in: context) }

  /// The rate first; for piece work an estimate of the day second, named as such.
  var pay: String {
    let rate = card.pay.text(language)
    guard card.pay.unit.isPieceRate, let expected = card.pay.expectedDailyPay else { return rate }
    return rate + " " + WorkWords.estimate(expected)(language)
  }

  /// How far it is from the station, or only where, when the point is not known.
  var distance: String {
    card.distanceMetres.map { WorkWords.distance(metres: $0)(language) }
      ?? CleanText.clean(card.siteName)
  }

  /// Whether a person may still apply: it is offered, in time, and a place is left.
  var isOpen: Bool { isOffered && card.places.outstanding > 0 }

  /// Whether all one can do now is stand by for a place of the county's.
  var takesStandbys: Bool { isOffered && card.places.takesStandbysOnly }

  /// What the button says that applies.
  var apply: String { (takesStandbys ? WorkWords.standBy : WorkWords.apply)(language) }

  private var isOffered: Bool { card.state == .live && context.now < card.closesAt }

  /// How many places are left, or why there are none.
  var placesLeft: String {
    if takesStandbys { return WorkWords.takesStandbys(language) }
    guard isOffered || card.places.outstanding == 0 else { return WorkWords.closed(language) }
    return WorkWords.placesLeft(card.places.outstanding)(language)
  }

  /// How that is shown: only what can be confirmed is good news.
  var placesRole: Role { isOpen ? .cardGood : takesStandbys ? .cardWarning : .cardMuted }

  /// Facts worth a label, the most important first.
  var tags: [Tag] {
    var tags: [Tag] = []
    if takesStandbys { tags.append(Tag(WorkWords.countyPlaces(language), .warning)) }
    if card.isUrgent { tags.append(Tag(WorkWords.urgent(language), .warning)) }
    tags.append(Tag(card.pay.settlement.wording(language)))
    if card.meals != .none { tags.append(Tag(card.meals.wording(language))) }
    if card.ride != .none { tags.append(Tag(WorkWords.ride(card.ride)(language))) }
    tags.append(Tag(card.hiringMode.wording(language)))
    if !card.isEmployerVerified { tags.append(Tag(WorkWords.unverified(language), .warning)) }
    return tags
  }
}
