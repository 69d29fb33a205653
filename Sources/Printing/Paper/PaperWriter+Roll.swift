import OddJobMarket

extension PaperWriter {
  /// Returns a roll (点名单): whom to call off, with room for what is filled in by hand and returned.
  ///
  /// Names and phones stand on it in full, and no code: nobody's camera is to keep them.
  package func roll(_ roll: PrintedRoll) -> Paper {
    let head =
      [
        line(PaperWords.work, roll.title, isStrong: true),
        line(PaperWords.time, span(roll.day, roll.window), isStrong: true),
      ] + meeting(roll.meetingPoint)
      + [line(PaperWords.headcount, PaperWords.people(roll.people.count)(language))]
    return Paper(
      title: PaperWords.roll(language), number: roll.number, issued: moment(roll.issuedAt),
      station: station,
      parts: [
        Paper.Part(
          lines: head
            + roll.people.enumerated().flatMap {
              lines(of: $1, number: $0 + 1, pieces: roll.pieces)
            },
          notes: [PaperWords.returnRoll(language)])
      ], codes: [])
  }

  /// Where and when to meet; the vehicle's plate and who leads.
  func meeting(_ point: MeetingPoint?) -> [Paper.Line] {
    guard let point else { return [] }
    let place = joined([
      point.place,
      point.departure.map { PaperWords.leaves(calendar.clockText(of: $0))(language) },
      point.vehiclePlate,
    ])
    return [line(PaperWords.meeting, place)]
      + (point.leaderPhone.map { [line(PaperWords.leader, $0)] } ?? [])
  }

  private func lines(
    of person: PrintedRoll.Person, number: Int, pieces: PayUnit?
  ) -> [Paper.Line] {
    let amount = person.amount ?? PaperWords.blank
    let marks = [
      Self.box(person.arrived == true) + PaperWords.came(language),
      Self.box(person.arrived == false)
        + (person.cause.map { PaperWords.absent($0) } ?? PaperWords.didNotCome)(language),
      (pieces.map { PaperWords.pieces(amount, $0) } ?? PaperWords.hours(amount))(language),
    ]
    return [
      Paper.Line("\(number)", joined([person.name, person.phone]), isStrong: true),
      Paper.Line("", joined(marks.map { $0 })),
      Paper.Line("", PaperWords.signature(language) + PaperWords.blank),
    ]
  }

  private static func box(_ isTicked: Bool) -> String { isTicked ? "[x]" : "[ ]" }
}
