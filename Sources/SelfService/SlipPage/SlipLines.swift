import OddJobMarket
import TerminalUI

/// What stands on a slip, in four groups: when and where, the terms, the people, the paper itself.
struct SlipLines {
  let slip: Slip
  let context: ScreenContext
  /// Whether the employer reads it, who looks for the worker.
  var isEmployers = false

  private var language: Language { context.language }

  var whenAndWhere: [Term] {
    var terms = [
      Term(
        label: PostingWords.time,
        text: TimeText.span(slip.day, slip.window, in: context), role: .cardTitle),
      Term(
        label: PostingWords.place,
        text: "\(CleanText.clean(slip.site.township)) \(CleanText.clean(slip.site.name))"),
    ]
    if let point = slip.meetingPoint {
      terms.append(Term(label: PostingWords.meeting, text: MeetingText.text(point, in: context)))
      if let phone = point.leaderPhone {
        terms.append(Term(label: SlipWords.leader, text: CleanText.clean(phone)))
      }
    }
    return terms
  }

  var terms: [Term] {
    [
      Term(label: PostingWords.pay, text: pay, role: .cardMoney),
      Term(label: SlipWords.settlement, text: settlement),
      Term(
        label: PostingWords.mealsAndRide,
        text: "\(slip.meals.wording(language))，\(WorkWords.ride(slip.ride)(language))"
          .replacingComma(in: language)),
      Term(label: PostingWords.insurance, text: InsuranceText.text(slip.insurance, language)),
    ]
  }

  var people: [Term] {
    guard !isEmployers else {
      return [
        Term(
          label: SlipWords.placed, text: person(slip.workerName, slip.workerPhone),
          role: .cardTitle),
        Term(label: PostingWords.employer, text: CleanText.clean(slip.employerName)),
        Term(label: SlipWords.contact, text: person(slip.contactName, slip.contactPhone)),
      ]
    }
    return [
      Term(
        label: SlipWords.contact, text: person(slip.contactName, slip.contactPhone),
        role: .cardTitle),
      Term(label: PostingWords.employer, text: CleanText.clean(slip.employerName)),
      Term(label: SlipWords.worker, text: person(slip.workerName, slip.workerPhone)),
    ]
  }

  var paper: [Term] {
    [
      Term(label: SlipWords.station, text: CleanText.clean(slip.stationName)),
      Term(label: SlipWords.issued, text: TimeText.moment(slip.issuedAt, in: context)),
    ]
  }

  private var pay: String {
    [slip.pay.text(language), slip.pay.overtimePerHour.map { PostingWords.overtime($0)(language) }]
      .compactMap { $0 }.joined(separator: "  ")
  }

  private var settlement: String {
    [
      slip.pay.settlement.wording(language), slip.pay.method.wording(language),
      SlipWords.paysOut(CleanText.clean(slip.pay.payer))(language),
    ].joined(separator: "  ")
  }

  private func person(_ name: String, _ phone: String?) -> String {
    [CleanText.clean(name), phone.map { CleanText.clean($0) } ?? ""].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }
}
