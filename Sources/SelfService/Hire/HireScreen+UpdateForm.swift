import OddJobMarket
import TerminalUI

extension HireScreen {
  static func updateForm(
    _ state: inout State, _ message: HireFormMessage, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard case .form(let step) = state.page, state.waiting != .post else { return [] }
    let outcomes = fill(&state, message, at: step, in: context)
    // Whether there is pinyin here is known before the first key is touched.
    guard case .form(let next) = state.page, next != step, let entry = state.form[text: next],
      !entry.isAnswered
    else { return outcomes }
    return outcomes + [.effect(.loadCharacters(entry.query))]
  }

  private static func fill(
    _ state: inout State, _ message: HireFormMessage, at step: HireStep, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch (message, step) {
    case (.choseGroup(let group), .trade):
      state.group = group
      state.turn = 0
      return []
    case (.pressed(let key), _):
      press(key, at: step, &state)
      return []
    case (.pressedPoint, .amount): state.form.amount.pressPoint()
    case (.pressedPoint, .expected): state.form.expected.pressPoint()
    case (.pressedPoint, .overtime): state.form.overtime.pressPoint()
    case (.changedPlaces(let change), .places):
      state.form.places = min(HireForm.placesMax, max(1, state.form.places + change))
    case (.changedMeals, .extras): state.form.meals = state.form.meals.following
    case (.changedRide, .extras): state.form.ride = state.form.ride.following
    case (.changedInsurance, .extras):
      state.form.carried.insurance = nil
      state.form.insurance = state.form.insurance.following
    case (.wantedMeeting, .extras): state.show(.form(.meeting))
    case (.wantedPlate, .extras):
      state.form.meeting.beginPlate()
      state.show(.form(.plate))
    case (.pressedPlate, .plate), (.deletedOfPlate, .plate): enterPlate(message, &state)
    case (.wantedOvertime, .extras): state.show(.form(.overtime))
    case (.wantedToType, .site): state.show(.form(.siteText))
    case (.wantedToType, .meeting): state.show(.form(.meetingText))
    case (.wantedToType, .departure): state.show(.form(.departureClock))
    case (.wantedPlaces, .siteText): state.show(.form(.site))
    case (.wantedPlaces, .meetingText): state.show(.form(.meeting))
    case (.wrote(let action), _): return write(action, at: step, &state)
    case (.choseStandardText, .content):
      state.form.content.clear()
      state.form.carried.content = nil
      return advance(from: step, &state, in: context)
    case (.wentOn, _): return goOn(from: step, &state, in: context)
    case (.openedContent, .review):
      if state.form.content.text.isEmpty {
        let text = state.form.contentText(in: context)
        state.form.content = CharacterEntry(
          lengthMax: max(HireForm.contentMax, text.count), isName: false, text: text)
      }
      state.waiting = nil
      state.show(.form(.content))
    case (.toggledTerms, .review): state.showsTerms.toggle()
    case (.mends(let step), .review): mend(step, &state)
    case (.published, .review): return publish(&state, in: context)
    default:
      if take(message, at: step, &state.form, in: context) {
        return advance(from: step, &state, in: context)
      }
    }
    return []
  }

  /// Takes an answer that leads on at once; false where it answers another question.
  private static func take(
    _ message: HireFormMessage, at step: HireStep, _ form: inout HireForm,
    in context: ScreenContext
  ) -> Bool {
    switch (message, step) {
    case (.choseTrade(let trade), .trade) where context.trades[trade] != nil:
      if form.trade != trade { form.forgetWords() }
      form.trade = trade
    case (.chosePlaces(let places), .places): form.places = places
    case (.choseUrgent, .day): choose(.urgent, &form, in: context)
    case (.choseDay(let offset), .day): choose(.day(offset), &form, in: context)
    case (.choseSeveralDays, .day): choose(.several, &form, in: context)
    case (.choseDayCount(let count), .dayCount): form.dayCount = count
    case (.choseStart(let minute), .start):
      form.startMinute = minute
      form.meeting.checkDeparture(start: form.start(in: context), now: context.now)
    case (.choseLength(let minutes), .length):
      form.lengthMinutes = minutes
      form.carried.hoursPerDay = nil
    case (.choseUnit(let unit), .unit):
      if form.unit != unit {
        (form.amount, form.expected) = (AmountEntry(), AmountEntry())
        form.carried.hoursPerDay = nil
      }
      form.unit = unit
    case (.choseSettlement(let settlement), .settlement): form.settlement = settlement
    case (.choseMethod(let method), .method): form.method = method
    case (.choseSite(let place), .site):
      form.site = Site(name: place.name, township: place.township, coordinate: place.coordinate)
    case (.choseNoMeeting, .meeting): form.meeting = HireMeeting()
    case (.choseMeetingAtSite, .meeting): form.meeting.place = .site
    case (.choseSite(let place), .meeting): form.meeting.place = .named(place.name)
    case (.keptMeeting, .meeting): break
    case (.choseDeparture(let lead), .departure): form.meeting.leave(lead)
    case (.choseNoPlate, .plate): form.meeting.nameNoPlate()
    case (.choseNoOvertime, .overtime): form.overtime = AmountEntry()
    case (.choseMode(let mode), .mode): form.mode = mode
    default: return false
    }
    return true
  }

  private static func choose(
    _ plan: HireForm.Plan, _ form: inout HireForm, in context: ScreenContext
  ) {
    form.plan = plan
    // An hour that has passed today is asked for again.
    if let minute = form.startMinute, plan == .day(0),
      context.calendar.instant(of: minute, within: context.today) <= context.now
    {
      form.startMinute = nil
    }
    form.meeting.checkDeparture(start: form.start(in: context), now: context.now)
  }

  private static func press(_ key: PadKey, at step: HireStep, _ state: inout State) {
    state.problem = nil
    switch step {
    case .amount: state.form.amount.press(key)
    case .expected: state.form.expected.press(key)
    case .overtime: state.form.overtime.press(key)
    case .departureClock: state.form.meeting.clock.press(key)
    case .contact: state.form.phone.press(key)
    default: break
    }
  }

  /// The next sign is chosen from the first page of those that may stand there.
  private static func enterPlate(_ message: HireFormMessage, _ state: inout State) {
    state.problem = nil
    state.turn = 0
    if case .pressedPlate(let sign) = message {
      state.form.meeting.pressPlate(sign)
    } else {
      state.form.meeting.deleteLastOfPlate()
    }
  }

  private static func write(
    _ action: CharacterAction, at step: HireStep, _ state: inout State
  ) -> [ScreenOutcome] {
    state.problem = nil
    let query = state.form[text: step]?.take(action)
    return query.map { [.effect(.loadCharacters($0))] } ?? []
  }

  private static func goOn(
    from step: HireStep, _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    if state.form[text: step]?.isSpelling == true {
      state.problem = KeyboardWords.unfinished
      return []
    }
    guard state.form.hasAnswer(for: step) else { return [] }
    switch step {
    case .siteText, .meetingText:
      let name = CleanText.clean(state.form[text: step]?.text ?? "").trimmingSpaces
      guard !name.isEmpty else { return [] }
      if step == .siteText {
        state.form.site = Site(name: name, township: "")
      } else {
        state.form.meeting.place = .named(name)
      }
    case .departureClock:
      if let problem = state.form.takeDepartureClock(in: context) {
        state.problem = problem
        return []
      }
    case .plate:
      do throws(FieldProblem) {
        try state.form.meeting.takePlate()
      } catch {
        state.problem = error.wording
        return []
      }
    case .contact:
      do throws(FieldProblem) {
        _ = try PhoneNumber(validating: state.form.phone.text)
      } catch {
        state.problem = error.wording
        return []
      }
    case .places, .extras, .amount, .expected, .overtime, .content: break
    default: return []
    }
    return advance(from: step, &state, in: context)
  }

  static func advance(
    from step: HireStep, _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    let next = state.form.step(after: step, skipsAnswered: state.skipsAnswered)
    state.show(.form(next))
    guard next == .review, let employer = state.employer else { return [] }
    state.findings = nil
    state.showsTerms = false
    state.waiting = .check
    return [.effect(.check(state.form.draft(for: employer, in: context)))]
  }

  private static func mend(_ step: HireStep, _ state: inout State) {
    guard state.waiting == nil else { return }
    state.skipsAnswered = true
    state.show(.form(step))
  }

  private static func publish(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard let employer = state.employer, let session = context.session, state.waiting == nil,
      state.findings != nil
    else { return [] }
    state.waiting = .post
    state.problem = nil
    let draft = state.form.draft(for: employer, in: context)
    return [.effect(.post(employer.id, by: session.id, draft))]
  }
}

extension HireForm {
  /// Takes the departure that was entered, or returns what is wrong with it.
  fileprivate mutating func takeDepartureClock(in context: ScreenContext) -> Wording? {
    guard let minute = meeting.clockMinute else { return HireWords.clockForm }
    guard let start = start(in: context) else { return nil }
    guard let departure = context.calendar.departure(at: minute, before: start) else {
      return HireWords.leavesTooLate(context.calendar.clockText(of: start))
    }
    guard context.now < departure else { return HireWords.leavesTooEarly }
    meeting.leave(Minutes(departure.minutes(until: start)))
    return nil
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
