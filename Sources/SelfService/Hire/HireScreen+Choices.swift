import OddJobMarket
import TerminalUI

extension HireScreen {
  /// Returns the choices of a step that is answered by one touch.
  static func choices(
    _ step: HireStep, _ state: State, in context: ScreenContext
  ) -> [GridChoice<Message>] {
    let language = context.language
    let form = state.form
    switch step {
    case .trade: return tradeChoices(state, in: context)
    case .day: return dayChoices(form, in: context)
    case .dayCount:
      return [2, 3, 5, 7, 10, 15].map {
        GridChoice(
          HireWords.days($0)(language), isSelected: form.dayCount == $0,
          message: .form(.choseDayCount($0)))
      }
    case .start:
      return form.startMinutes(in: context).map { minute in
        GridChoice(
          clock(minute), isSelected: form.startMinute == minute,
          message: .form(.choseStart(minute: minute)))
      }
    case .length:
      return [2, 3, 4, 6, 8, 10].map { hours in
        GridChoice(
          WizardWords.length(minutes: hours * 60)(language),
          isSelected: form.lengthMinutes == hours * 60,
          message: .form(.choseLength(minutes: hours * 60)))
      }
    case .unit:
      return [.day, .hour, .halfDay, .lumpSum, .piece, .trip, .mu, .jin, .squareMetre].map {
        GridChoice(
          HireWords.unit($0)(language), isSelected: form.unit == $0, message: .form(.choseUnit($0)))
      }
    case .settlement:
      // Monthly pay is no offer for odd jobs: the gate would only send it back.
      return [.sameDay, .nextDay, .weekly, .halfMonthly, .onCompletion].map {
        GridChoice(
          $0.wording(language), isSelected: form.settlement == $0,
          message: .form(.choseSettlement($0)))
      }
    case .method:
      return PayMethod.allCases.map {
        GridChoice(
          $0.wording(language), isSelected: form.method == $0, message: .form(.choseMethod($0)))
      }
    case .site:
      return (state.gazetteer ?? []).map {
        GridChoice(
          $0.name, secondLine: $0.township, isSelected: form.site?.coordinate == $0.coordinate,
          message: .form(.choseSite($0)))
      }
    case .extras: return extras(form, in: context)
    case .meeting: return meetingPlaces(state, language)
    case .departure: return departures(form, in: context)
    case .places, .amount, .expected, .overtime, .departureClock, .plate, .mode, .review, .siteText,
      .meetingText, .content, .contact:
      return []
    }
  }

  private static func tradeChoices(
    _ state: State, in context: ScreenContext
  ) -> [GridChoice<Message>] {
    let language = context.language
    guard let group = state.group else {
      return TradeGroup.allCases.map { group in
        GridChoice(
          group.wording(language),
          isSelected: state.form.trade.flatMap { context.trades[$0]?.group } == group,
          message: .form(.choseGroup(group)))
      }
    }
    return context.trades.trades(in: group).map {
      GridChoice(
        $0.wording(language), isSelected: state.form.trade == $0.code,
        message: .form(.choseTrade($0.code)))
    }
  }

  private static func dayChoices(
    _ form: HireForm, in context: ScreenContext
  ) -> [GridChoice<Message>] {
    let language = context.language
    let urgent = GridChoice(
      HireWords.urgent(language),
      secondLine: HireWords.urgentAt(
        context.calendar.clockText(of: HireForm.urgentStart(in: context)))(
          language),
      isSelected: form.plan == .urgent, message: Message.form(.choseUrgent))
    let days = (0...2).map { offset in
      let day = context.today.advanced(by: offset)
      var today = form
      today.plan = .day(0)
      let isTooLate = offset == 0 && today.startMinutes(in: context).isEmpty
      return GridChoice(
        TimeText.day(day, today: context.today, language),
        secondLine: isTooLate
          ? HireWords.tooLate(language) : TimeText.dated(day, language),
        isSelected: form.plan == .day(offset),
        whyDisabled: isTooLate ? WhyWords.lateToday(language) : nil,
        message: Message.form(.choseDay(offset)))
    }
    let several = GridChoice(
      HireWords.severalDays(language), secondLine: HireWords.severalHint(language),
      isSelected: form.plan == .several, message: Message.form(.choseSeveralDays))
    return [urgent] + days + [several]
  }

  private static func clock(_ minute: Int) -> String {
    let hour = minute / 60
    let rest = minute % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}
