import OddJobMarket
import TerminalUI

/// One line of the terms: what it is about and what holds.
struct Term: Equatable {
  var label: Wording
  var text: String
  var role: Role = .card
}

/// The terms of a posting in the order in which a worker asks for them.
struct PostingTerms {
  let detail: PostingDetail
  let context: ScreenContext

  private var language: Language { context.language }
  private var card: PostingCard { detail.card }

  var all: [Term] {
    let work = WorkText(card: card, context: context)
    var terms =
      standby + [
        Term(label: PostingWords.time, text: work.span),
        Term(label: PostingWords.pay, text: pay(work), role: .cardMoney),
        Term(label: PostingWords.place, text: place(work)),
        Term(label: PostingWords.content, text: CleanText.clean(detail.content)),
        Term(label: PostingWords.employer, text: employer(work)),
      ]
    if let point = detail.meetingPoint {
      terms.append(
        Term(label: PostingWords.meeting, text: MeetingText.text(point, in: context)))
    }
    terms += [
      Term(
        label: PostingWords.mealsAndRide,
        text: "\(card.meals.wording(language))，\(WorkWords.ride(card.ride)(language))"
          .replacingComma(in: language)),
      Term(label: PostingWords.insurance, text: InsuranceText.text(card.insurance, language)),
    ]
    if let certificate = detail.certificate {
      terms.append(
        Term(
          label: PostingWords.certificate,
          text: PostingWords.needs(certificate)(language), role: .cardWarning))
    }
    terms.append(
      Term(label: PostingWords.hiring, text: PostingWords.hiring(card.hiringMode)(language)))
    return terms
  }

  /// What standing by means, and when one knows: first of all, where it is all there is to have.
  private var standby: [Term] {
    guard detail.shifts.contains(where: { $0.places.takesStandbysOnly }) else { return [] }
    let all = detail.shifts.allSatisfy { $0.places.takesStandbysOnly }
    var text = PostingWords.standby(card.hiringMode, allDays: all)(language)
    text += PostingWords.standbyAnswer(context.countyAnswer)(language)
    // By the time of the answer this work is done.
    if context.countyAnswer == .overnight, card.day == context.today, card.places.takesStandbysOnly
    {
      text += PostingWords.standbyTooLate(language)
    }
    return [Term(label: PostingWords.standbyLabel, text: text, role: .cardWarning)]
  }

  private func pay(_ work: WorkText) -> String {
    var parts = [
      work.pay, card.pay.settlement.wording(language), card.pay.method.wording(language),
    ]
    if let overtime = card.pay.overtimePerHour {
      parts.append(PostingWords.overtime(overtime)(language))
    }
    return parts.joined(separator: "  ")
  }

  private func place(_ work: WorkText) -> String {
    let site = "\(CleanText.clean(card.township)) \(CleanText.clean(card.siteName))"
    return card.distanceMetres == nil ? site : "\(site)  \(work.distance)"
  }

  private func employer(_ work: WorkText) -> String {
    let seen = card.isEmployerVerified ? PostingWords.verified : WorkWords.unverified
    return "\(work.employer)  \(seen(language))"
  }
}

extension String {
  /// Returns the text with the comma of the language.
  func replacingComma(in language: Language) -> String {
    split(separator: Language.chinese.comma).joined(separator: language.comma)
  }
}

/// An insurance by kind, payer, age limit and sum.
enum InsuranceText {
  static func text(_ insurance: Insurance?, _ language: Language) -> String {
    guard let insurance else { return PostingWords.noInsurance(language) }
    var parts = [
      CleanText.clean(insurance.kind),
      PostingWords.paidBy(CleanText.clean(insurance.payer))(language),
    ]
    if let age = insurance.ageLimitYears { parts.append(PostingWords.ageLimit(age)(language)) }
    if let sum = insurance.sum { parts.append(PostingWords.insuredSum(sum)(language)) }
    return parts.joined(separator: "  ")
  }
}

/// Where and when people meet.
enum MeetingText {
  static func text(_ point: MeetingPoint, in context: ScreenContext) -> String {
    var parts = [CleanText.clean(point.place)]
    if let departure = point.departure {
      let clock = context.calendar.clockText(of: departure)
      parts.append(PostingWords.departure(clock)(context.language))
    }
    if let plate = point.vehiclePlate { parts.append(CleanText.clean(plate)) }
    return parts.joined(separator: "  ")
  }
}
