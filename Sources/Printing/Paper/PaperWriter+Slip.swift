package import OddJobMarket

extension PaperWriter {
  /// Returns the slip of a placement in two parts, the worker's and the employer's: both names and
  /// phones, site, hours, unit price, until when it is paid, and insurance, so that it proves
  /// something if wages stay out.
  package func slip(_ slip: Slip) -> Paper {
    let worker = line(
      PaperWords.worker, joined([slip.workerName, slip.workerPhone]), isStrong: true)
    let contact = line(
      PaperWords.contact, joined([slip.contactName, slip.contactPhone]), isStrong: true)
    let employer = line(PaperWords.employer, slip.employerName)
    let work = [line(PaperWords.work, slip.title, isStrong: true)] + place(of: slip)
    let terms = terms(of: slip)
    let signatures = Paper.Line(PaperWords.signatures(language), "")
    return Paper(
      title: PaperWords.slip(language), number: slip.number, issued: moment(slip.issuedAt),
      station: slip.stationName,
      parts: [
        Paper.Part(
          heading: PaperWords.workersPart(language),
          lines: work + [employer, contact, worker] + terms + [signatures],
          notes: [PaperWords.keepSlip(language), hotlineNote]),
        Paper.Part(
          heading: PaperWords.employersPart(language),
          lines: work + [worker, employer, contact] + terms + [signatures],
          notes: [PaperWords.payOnTime(language)]),
      ],
      codes: codes(of: slip))
  }

  private func place(of slip: Slip) -> [Paper.Line] {
    [
      line(PaperWords.time, span(slip.day, slip.window), isStrong: true),
      line(PaperWords.site, joined([slip.site.township, slip.site.name])),
    ] + meeting(slip.meetingPoint)
  }

  private func terms(of slip: Slip) -> [Paper.Line] {
    var lines = [line(PaperWords.pay, slip.pay.text(language), isStrong: true)]
    if let overtime = slip.pay.overtimePerHour {
      lines.append(
        line(PaperWords.overtime, PaperWords.perHour(overtime.yuanText)(language)))
    }
    lines.append(
      line(
        PaperWords.settlement,
        joined([
          slip.pay.settlement.wording(language), slip.pay.method.wording(language),
          PaperWords.paidBy(slip.pay.payer)(language),
        ])))
    lines.append(
      line(
        PaperWords.mealsAndRide,
        joined([slip.meals.wording(language), slip.ride.wording(language)])))
    lines.append(line(PaperWords.insurance, insurance(slip.insurance)))
    return lines
  }

  private func insurance(_ insurance: Insurance?) -> String {
    guard let insurance else { return PaperWords.noInsurance(language) }
    return joined([
      insurance.kind, PaperWords.insuredBy(insurance.payer)(language),
      insurance.ageLimitYears.map { PaperWords.belowAge($0)(language) },
      insurance.sum.map { PaperWords.insuredSum($0.yuanText)(language) },
    ])
  }

  /// Names and phones of people are left out: whoever passes by may point a camera at a screen.
  private func codes(of slip: Slip) -> [String] {
    let clock = calendar.clockText(of: slip.window.start)
    let date = slip.day.date
    let short = [
      "\(slip.number)", "\(date.month)-\(date.day) \(clock)", slip.pay.text(language), hotline,
    ]
    return [
      joined([
        PaperWords.slip(language), slip.number, "\(date.text) \(clock)", slip.site.township,
        slip.site.name, slip.pay.text(language), slip.pay.settlement.wording(language),
        slip.stationName, hotline,
      ]),
      joined([
        slip.number, "\(date.text) \(clock)", slip.site.name, slip.pay.text(language), hotline,
      ]),
      joined(short), joined([slip.number, hotline]), slip.number,
    ]
  }
}
