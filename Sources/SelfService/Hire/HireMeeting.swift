import OddJobMarket

/// Where and when people meet before the work, as it was answered so far.
struct HireMeeting: Hashable, Sendable {
  /// Nil where everybody comes to the work by themselves.
  var place: Place?
  /// A place that no gazetteer knows, as it is being written.
  var text = CharacterEntry(lengthMax: 30, isName: false)
  /// How long before the start they leave; nil where the employer does not say.
  var lead: Minutes?
  /// Whether an earlier answer has no meaning any more, because the time it gave has passed.
  var asksDeparture = false
  /// A departure that is being entered.
  var clock = Digits(lengthMax: 4)
  private(set) var vehiclePlate: String?
  /// A plate that is being entered.
  private(set) var plate = ""
  /// What an earlier posting said, and no question here asks for.
  private(set) var leaderPhone: String?

  enum Place: Hashable, Sendable {
    /// Where the work is, wherever that will be.
    case site
    case named(String)
  }

  init() {}

  /// Takes over the meeting point of an earlier posting.
  ///
  /// - Parameter start: When its first day began: they leave as long before the next one, which is the
  ///   same clock time at the same hour of work.
  init(_ point: MeetingPoint, start: Instant?, site: Site?) {
    place = point.place == site?.name ? .site : .named(point.place)
    vehiclePlate = point.vehiclePlate
    leaderPhone = point.leaderPhone
    guard let departure = point.departure else { return }
    let minutes = start.map { departure.minutes(until: $0) }
    if let minutes, minutes >= 0 {
      lead = Minutes(minutes)
    } else {
      asksDeparture = true
    }
  }

  /// Returns the meeting point as a posting states it.
  func point(start: Instant?, site: Site?) -> MeetingPoint? {
    guard let name = name(site: site) else { return nil }
    return MeetingPoint(
      place: name, departure: departure(start: start), vehiclePlate: vehiclePlate,
      leaderPhone: leaderPhone)
  }

  /// The name of the place; nil where people don't meet, or where the work has none yet.
  func name(site: Site?) -> String? {
    switch place {
    case .site: site?.name
    case .named(let name): name
    case nil: nil
    }
  }

  /// When they leave for work that begins at the start.
  func departure(start: Instant?) -> Instant? {
    guard let lead, let start else { return nil }
    return start - lead
  }

  /// The minutes after midnight that were entered: 7, 730 and 0730 are what they look like; nil for
  /// what no clock shows.
  var clockMinute: Int? { (try? ClockTime.typed(clock.text))?.minuteOfDay }

  /// Leaves so long before the start, or doesn't say when.
  mutating func leave(_ lead: Minutes?) {
    self.lead = lead
    asksDeparture = false
    clock.clear()
  }

  /// Begins to enter a plate, from the one there is.
  mutating func beginPlate() { plate = vehiclePlate ?? "" }

  /// Takes the next sign of a plate; one that can't stand there changes nothing.
  mutating func pressPlate(_ sign: Character) {
    guard let sign = sign.uppercased().first,
      VehiclePlate.signs(at: plate.count).contains(sign)
    else { return }
    plate.append(sign)
  }

  mutating func deleteLastOfPlate() { _ = plate.popLast() }

  /// Takes the plate that was entered; nothing entered means that none is named.
  ///
  /// - Throws: what is wrong with it.
  mutating func takePlate() throws(FieldProblem) {
    guard plate != vehiclePlate else { return }
    vehiclePlate = plate.isEmpty ? nil : try VehiclePlate(validating: plate).text
  }

  mutating func nameNoPlate() { vehiclePlate = nil }

  /// Asks for the departure again where it would have passed already.
  mutating func checkDeparture(start: Instant?, now: Instant) {
    guard let departure = departure(start: start), departure <= now else { return }
    lead = nil
    asksDeparture = true
  }
}
