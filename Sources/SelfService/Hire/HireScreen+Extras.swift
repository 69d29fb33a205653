import OddJobMarket
import TerminalUI

/// What comes with the work: meals, ride and insurance by a touch each, and where one meets.
extension HireScreen {
  static func extras(_ form: HireForm, in context: ScreenContext) -> [GridChoice<Message>] {
    let language = context.language
    let insured = form.insurance(payer: "")
    let overtime = form.overtime.money
    let plate = GridChoice(
      HireWords.plate(language),
      secondLine: form.meeting.vehiclePlate ?? HireWords.notSaid(language),
      isSelected: form.meeting.vehiclePlate != nil, message: Message.form(.wantedPlate))
    let choices = [
      GridChoice(
        HireWords.meals(language), secondLine: form.meals.wording(language),
        isSelected: form.meals != .none, message: Message.form(.changedMeals)),
      GridChoice(
        HireWords.ride(language), secondLine: form.ride.wording(language),
        isSelected: form.ride != .none, message: .form(.changedRide)),
      GridChoice(
        HireWords.insurance(language), secondLine: insurance(insured, language),
        isSelected: insured != nil, message: .form(.changedInsurance)),
      GridChoice(
        HireWords.meeting(language), secondLine: meeting(form, in: context),
        isSelected: form.meeting.place != nil, message: .form(.wantedMeeting)),
      GridChoice(
        HireWords.overtime(language),
        secondLine: (overtime.map(HireWords.perHour) ?? HireWords.none)(language),
        isSelected: overtime != nil, message: .form(.wantedOvertime)),
    ]
    // Where nobody meets no car is looked for.
    return form.meeting.place == nil ? choices : choices + [plate]
  }

  /// When and where people meet, the hour first: it is shorter and read from farther off.
  private static func meeting(_ form: HireForm, in context: ScreenContext) -> String {
    guard let name = form.meeting.name(site: form.site) else {
      return HireWords.noMeeting(context.language)
    }
    let departure = form.meeting.departure(start: form.start(in: context))
    return departure.map { "\(context.calendar.clockText(of: $0)) \(name)" } ?? name
  }

  static func meetingPlaces(_ state: State, _ language: Language) -> [GridChoice<Message>] {
    let chosen = state.form.meeting.place
    let site = state.form.site?.name
    let known = (state.gazetteer ?? []).filter { $0.name != site }
    var choices = [
      GridChoice(
        HireWords.noMeeting(language), isSelected: chosen == nil,
        message: Message.form(.choseNoMeeting)),
      GridChoice(
        HireWords.atSite(language), secondLine: site, isSelected: chosen == .site,
        message: .form(.choseMeetingAtSite)),
    ]
    if case .named(let name) = chosen, !known.contains(where: { $0.name == name }) {
      choices.append(GridChoice(name, isSelected: true, message: .form(.keptMeeting)))
    }
    return choices
      + known.map {
        GridChoice(
          $0.name, secondLine: $0.township, isSelected: chosen == .named($0.name),
          message: .form(.choseSite($0)))
      }
  }

  /// How long before the start people usually leave, in minutes.
  private static let leads = [30, 60, 90, 120]

  static func departures(_ form: HireForm, in context: ScreenContext) -> [GridChoice<Message>] {
    let language = context.language
    let unsaid = GridChoice(
      HireWords.noDeparture(language),
      isSelected: form.meeting.lead == nil && !form.meeting.asksDeparture,
      message: Message.form(.choseDeparture(before: nil)))
    guard let start = form.start(in: context) else { return [unsaid] }
    let chosen = form.meeting.lead.map { [$0.count] } ?? []
    let ahead = Set(leads + chosen).sorted().filter { context.now < start - Minutes($0) }
    return [unsaid]
      + ahead.map { minutes in
        GridChoice(
          context.calendar.clockText(of: start - Minutes(minutes)),
          secondLine: HireWords.before(minutes: minutes)(language),
          isSelected: form.meeting.lead?.count == minutes,
          message: .form(.choseDeparture(before: Minutes(minutes))))
      }
  }

  /// Returns what the insurance is and for how much, as a posting must say it.
  static func insurance(_ insurance: Insurance?, _ language: Language) -> String {
    guard let insurance else { return HireWords.noInsurance(language) }
    let isAccident = insurance.kind == HireWords.accidentInsurance(.chinese)
    let kind = isAccident ? HireWords.accidentInsurance(language) : insurance.kind
    guard let sum = insurance.sum else { return kind }
    return HireWords.insured(kind, yuan: sum.fen / 100)(language)
  }

  /// The pad for the hour at which people leave.
  static func clockEntry(_ state: State, in context: ScreenContext) -> PadEntry<Message> {
    let language = context.language
    let digits = state.form.meeting.clock.text
    let text = digits.count == 4 ? "\(digits.prefix(2)):\(digits.suffix(2))" : digits
    let start = state.form.start(in: context)
    let departure = state.form.meeting.clockMinute.flatMap { minute in
      start.flatMap { context.calendar.departure(at: minute, before: $0) }
    }
    let note = departure.flatMap { departure in
      start.map { start in
        let clock = PostingWords.departure(context.calendar.clockText(of: departure))(language)
        let lead = HireWords.before(minutes: departure.minutes(until: start))(language)
        return "\(clock)  \(lead)"
      }
    }
    return PadEntry(
      label: HireWords.clockHint(language), text: text, note: note,
      problem: state.problem?(language))
  }

  /// The pad for what an hour of overtime pays.
  static func overtimeEntry(_ state: State, _ language: Language) -> PadEntry<Message> {
    PadEntry(
      label: HireWords.overtimeHint(language), text: state.form.overtime.text,
      note: state.form.overtime.money.map { HireWords.perHour($0)(language) },
      problem: state.problem?(language),
      alternative: Choice(
        HireWords.point(language), key: .character("."), message: .form(.pressedPoint)))
  }
}
