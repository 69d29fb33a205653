import Matching
import OddJobMarket

/// Somebody of the simulated town, with all that a station must not look at.
struct SimulatedPerson {
  /// What law and product keep out of matching.
  struct Protected: Hashable {
    var sex: Int
    var ethnicity: Int
    /// Of people between 18 and 66, whom no age rule bars from the simulated work.
    var birthDate: CivilDate
    var householdRegistration: Int
    var isMarried: Bool
    var looks: Int
    var education: Int

    init(from chance: inout SeededGenerator) {
      sex = chance.below(2)
      ethnicity = chance.below(56)
      birthDate = CivilDate(daysSince1970: chance.number(in: -3_600...13_500))
      householdRegistration = chance.below(30)
      isMarried = chance.chance(percent: 60)
      looks = chance.below(10)
      education = chance.below(6)
    }
  }

  /// What a person is able to do; people of one kind may take the same work.
  enum Ability: String, CaseIterable {
    case allDay, driver, morning, verifiedGroup
  }

  let id: JobSeekerID
  let ability: Ability
  let trade: TradeCode
  /// Comes every day, or on so many of a hundred days.
  let presence: Int
  /// Takes what is proposed, in so many of a hundred cases.
  let willingness: Int
  /// Whether the person takes work only together with a friend.
  let isInParty: Bool
  var protected: Protected

  /// Whether the person's share can be held against that of others of the same ability.
  var isComparable: Bool { presence == 100 && willingness == 100 && !isInParty }

  init(
    id: JobSeekerID, chance: inout SeededGenerator, protected: Protected, isInParty: Bool
  ) {
    self.id = id
    self.isInParty = isInParty
    let number = chance.below(100)
    ability =
      number < 70 ? .allDay : number < 80 ? .driver : number < 90 ? .morning : .verifiedGroup
    trade = TradeCode(chance.pick(SimulatedTown.trades))
    presence = chance.chance(percent: 80) ? 100 : 60
    willingness = chance.chance(percent: 90) ? 100 : 70
    self.protected = protected
  }

  /// The border: what matching gets to know of a person on a day.
  ///
  /// Of everything protected only the birth date passes, for the age limits of the law. `isBiased`
  /// lets one more thing through, to show that the comparison would see it.
  func seeker(
    turn: Int, waited: Int, window: TimeWindow, morning: TimeWindow, isBiased: Bool
  ) -> DaySeeker {
    DaySeeker(
      person: id,
      profile: SeekerProfile(
        available: ability == .morning ? morning : window, trades: [trade],
        birthDate: protected.birthDate,
        certificatesSeen: ability == .driver ? [.drivingLicence] : [],
        daysWaited: waited,
        verifiedGroups: ability == .verifiedGroup || isBiased && protected.sex == 0
          ? [.hardToPlace] : []),
      turn: turn)
  }
}
