import OddJobMarket

extension PostingWriter {
  /// Returns the title and the content that goes with it.
  func texts(
    _ pattern: WorkPattern, _ place: CountyPlace, _ number: Int,
    _ generator: inout SeededGenerator
  ) -> (title: String, content: String) {
    let index = generator.below(pattern.titles.count)
    let amount = generator.number(in: pattern.amounts, step: pattern.amountStep)
    var title = pattern.titles[index].text(amount)
    if generator.chance(percent: 45) || numbersTitles { title = place.place.name + title }
    if numbersTitles { title += "（\(Self.slip(number))号单）" }
    var content = pattern.tasks[index % pattern.tasks.count] + generator.pick(pattern.notes)
    if let certificate = pattern.certificate {
      content += "上岗要有\(certificate.wording.chinese)，请带来给工作人员看一眼。"
    }
    return (title, content)
  }

  /// Returns three letters and two digits: a longer run of digits could read as something else,
  /// 211 and 985 as a demand for a university.
  private static func slip(_ number: Int) -> String {
    let count = slipLetters.count
    let rest = number / 100
    let letters = [rest / count / count % count, rest / count % count, rest % count]
    return String(letters.map { slipLetters[$0] }) + String(number % 100)
  }

  /// Without vowels no three of them make a word.
  private static let slipLetters: [Character] = Array("BCDFGHJKLMNPQRSTVWXZ")

  /// Returns the meals that fall into the shift: no lunch for those who come at night.
  func meals(
    _ pattern: WorkPattern, from start: Instant, hours: Int, _ generator: inout SeededGenerator
  ) -> Meals {
    let meals = generator.pick(pattern.meals)
    guard meals == .lunch || meals == .supper else { return meals }
    let first = calendar.minuteOfDay(of: start)
    let shift = first...(first + hours * 60)
    if shift.contains(720), meals == .lunch { return .lunch }
    return shift.contains(1_110) || (first >= 1_080 && pattern.meals == [.supper]) ? .supper : .none
  }

  func meetingPoint(
    _ ride: Ride, from start: Instant, contact: PostingContact, _ generator: inout SeededGenerator
  ) -> MeetingPoint? {
    guard ride == .pickedUp || ride == .shuttle else { return nil }
    let lead = Minutes(ride == .shuttle ? 60 : generator.number(in: 25...40, step: 5))
    return MeetingPoint(
      place: generator.pick(["文笔街道零工驿站门口", "客运站东门", "文笔广场公交站", "武笔批发市场西门"]),
      departure: start - lead, vehiclePlate: plate(&generator), leaderPhone: contact.phone)
  }

  func insurance(
    _ pattern: WorkPattern, of employer: DemonstrationEmployer,
    _ generator: inout SeededGenerator
  ) -> Insurance? {
    let isOwed: Bool =
      switch pattern.kind {
      case .crossCounty, .workRelief, .internship: true
      default: TradeCatalogue.standard[pattern.trade]?.isHazardous == true
      }
    guard isOwed || (!employer.employer.kind.isHousehold && generator.chance(percent: 35)) else {
      return nil
    }
    return Insurance(
      kind: generator.pick(["团体意外险", "雇主责任险", "单日意外险"]), payer: "用工方", ageLimitYears: 65,
      sum: .yuan(generator.number(in: 100_000...500_000, step: 100_000)))
  }

  func lawfulReasons(_ certificate: Certificate?) -> Set<LawfulReason> {
    switch certificate {
    case nil: []
    case .foodHealth: [.healthCertificateRequired]
    default: [.certificateRequired]
    }
  }

  /// A plate of the prefecture whose two zeros in front no vehicle has.
  private func plate(_ generator: inout SeededGenerator) -> String {
    "贵H00\(generator.number(in: 100...999))"
  }
}
