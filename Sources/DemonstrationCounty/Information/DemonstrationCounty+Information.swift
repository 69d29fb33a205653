package import OddJobMarket

extension DemonstrationCounty {
  /// Returns the policies of the county, its prefecture and its province, with their term as it
  /// stands on the date.
  ///
  /// Source: 三穗县促进高质量充分就业工作方案 (2024-04-19), 黔东南府发〔2023〕11号, 黔府发〔2023〕12号.
  /// A policy whose document names no last day is one to ask the counter about.
  package func policies(on date: CivilDate) -> [PolicySummary] {
    PolicyEntry.all.map { entry in
      PolicySummary(
        theme: entry.theme, title: entry.title, summary: entry.summary, document: entry.document,
        term: Self.term(entry.lastDay, on: date))
    }
  }

  private static func term(_ lastDay: CivilDate?, on date: CivilDate) -> PolicySummary.Term {
    guard let lastDay else { return .askAtCounter }
    return date <= lastDay ? .until(lastDay) : .ended(lastDay)
  }

  /// Returns the fairs, hirings, trainings and guidance hours of the fortnight from a day, by start.
  package func events(from day: BusinessDay, calendar: StationCalendar) -> [EventSummary] {
    (0..<14).flatMap { offset -> [EventSummary] in
      let date = day.advanced(by: offset).date
      return EventEntry.weekly.filter { $0.weekday == date.weekday }.compactMap { entry in
        guard
          let window = TimeWindow(
            start: calendar.instant(on: date, minuteOfDay: entry.hours.lowerBound * 60),
            end: calendar.instant(on: date, minuteOfDay: entry.hours.upperBound * 60))
        else { return nil }
        return EventSummary(
          kind: entry.kind, title: entry.title, place: entry.place, window: window,
          places: entry.places)
      }
    }
  }

  /// The numbers to call, in the order in which they are offered; danger to life comes first.
  package var hotlines: [Hotline] {
    [
      Hotline(number: "120", purpose: "受伤、急病先打"),
      Hotline(number: "110", purpose: "被骗、被扣、有危险"),
      Hotline(number: "12333", purpose: "工钱、合同、社保"),
      Hotline(number: "12345", purpose: "政府服务热线"),
      Hotline(number: "12348", purpose: "免费法律咨询"),
      Hotline(number: "12351", purpose: "工会帮忙维权"),
    ]
  }
}
