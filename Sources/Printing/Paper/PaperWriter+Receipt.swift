package import OddJobMarket

extension PaperWriter {
  /// Returns the paper of a receipt.
  ///
  /// - Parameters:
  ///   - name: whose it is, masked: a receipt may get lost.
  ///   - member: the number of the member card that it is as well; its code holds this alone, so that
  ///     a scanner which passes for a keyboard types nothing else.
  package func receipt(
    _ receipt: Receipt, of name: String?, member: MemberNumber? = nil
  ) -> Paper {
    let subject = receipt.subject
    var lines = self.lines(of: subject)
    if let name { lines.append(line(PaperWords.person, name)) }
    if let member { lines.append(line(PaperWords.member, member.grouped)) }
    let title = PaperWords.title(of: subject)(language)
    return Paper(
      title: title, number: receipt.number, issued: moment(receipt.issuedAt), station: station,
      parts: [
        Paper.Part(
          lines: lines,
          notes: [PaperWords.terms(of: subject)(language)]
            + (member == nil ? [] : [PaperWords.memberNote(language)]) + [hotlineNote])
      ],
      codes: member.map { [$0.text] } ?? [
        joined(
          [title, receipt.number, moment(receipt.issuedAt), station]
            + lines.prefix(2).map { "\($0.label) \($0.text)" } + [hotline]),
        joined([title, receipt.number, moment(receipt.issuedAt), hotline]),
        joined([receipt.number, hotline]), receipt.number,
      ])
  }

  private func lines(of subject: Receipt.Subject) -> [Paper.Line] {
    switch subject {
    case .signIn(let number):
      [line(PaperWords.queueNumber, PaperWords.nth(number)(language), isStrong: true)]
    case .noWork:
      [line(PaperWords.matter, PaperWords.noWorkFound(language), isStrong: true)]
    case .registration(let kinds):
      [
        line(
          PaperWords.matter, joined(kinds.map { $0.wording(language) }), isStrong: true)
      ]
    case .application(let title, let state), .payReport(let title, let state):
      [
        line(PaperWords.work, title, isStrong: true),
        line(PaperWords.standing, state.wording(language)),
      ]
    case .posting(let title, let state):
      [
        line(PaperWords.work, title, isStrong: true),
        line(PaperWords.standing, state.wording(language)),
      ]
    case .cancellation(let title): [line(PaperWords.work, title, isStrong: true)]
    case .complaint(let matter, let course):
      [
        line(PaperWords.matter, PaperWords.taken(matter)(language), isStrong: true),
        line(PaperWords.goesTo, course.wording(language)),
      ]
    case .eventSignUp(let event):
      [
        line(PaperWords.matter, event.title, isStrong: true),
        line(PaperWords.time, moment(event.start)),
        line(PaperWords.site, event.place),
      ]
    case .memberCard: []
    }
  }
}
