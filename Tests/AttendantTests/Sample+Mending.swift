import OddJobMarket

@testable import Attendant

extension Sample {
  /// A posting in which every text that the gate reads says something.
  static let fullDraft: PostingDraft = {
    var draft = Sample.draft
    draft.title = "搬家具限女性"
    draft.site = Site(name: "江岸华景限女性", township: "文笔街道", coordinate: point)
    draft.payer = "鼎盛限女性"
    draft.contact = PostingContact(name: "李限女性", phone: "13987654321")
    draft.meetingPoint = MeetingPoint(
      place: "驿站门口限女性", departure: at(8), vehiclePlate: "贵H12345")
    draft.insurance = Insurance(kind: "意外险限女性", payer: "鼎盛服饰", sum: .yuan(100_000))
    return draft
  }()

  /// The texts of the draft, by field.
  static func text(_ field: PostingField, of draft: PostingDraft) -> String? {
    switch field {
    case .title: draft.title
    case .content: draft.content
    case .site: draft.site?.name
    case .meetingPoint: draft.meetingPoint?.place
    case .payer: draft.payer
    case .contact: draft.contact?.name
    case .insurance: draft.insurance?.kind
    default: nil
    }
  }

  /// What the gate finds: the same words in every text, and something about every other field.
  static let everyFinding: [Finding] = PostingField.allCases.map { field in
    let scalars = Array((text(field, of: fullDraft) ?? "").unicodeScalars)
    let first = scalars.firstIndex("限")
    return Finding(
      rule: "test.\(field.rawValue)", words: first == nil ? field.wording.chinese : "限女性",
      why: Wording("不得限制性别", "No limit on sex"), mend: Wording("改掉", "Change it"),
      range: first.map { $0..<($0 + 3) } ?? 0..<0, field: field, severity: .finding)
  }
}

extension [Unicode.Scalar] {
  fileprivate func firstIndex(_ scalar: Unicode.Scalar) -> Int? { firstIndex(of: scalar) }
}
