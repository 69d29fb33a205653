/// What a household's postings may not say where everyone reads them: its name and its phones.
package struct HouseholdSecrets: Sendable {
  private let words: [String]

  /// The fewest characters of a name, and digits of a phone, that say whose they are.
  private static let nameMin = 2
  private static let phoneMin = 7

  package init(name: String, phones: [String]) {
    let name = Self.bare(name)
    words =
      (name.count >= Self.nameMin ? [name] : [])
      + phones.map(Self.bare).filter { $0.count >= Self.phoneMin }
  }

  /// Returns the first part that says one of them, however it is spaced; nil where none does.
  package func part(naming texts: [(field: PostingField, text: String)]) -> PostingField? {
    texts.first { part in
      let text = Self.bare(part.text)
      return words.contains { text.contains($0) }
    }?.field
  }

  /// The characters alone: without blanks, what can't be seen, and the signs that part a number.
  private static func bare(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let known = scalar.beyondPrivateUse.halfWidth
      if known.isBlank || known.isInvisible || known.properties.isDash { continue }
      switch known {
      case "·", "•", "・", ".", "。", ",", "，", "、", "/", "_", "(", ")", "*": continue
      default: result.append(known)
      }
    }
    return String(result)
  }
}

extension Posting {
  /// Returns the part that says a household's own name or phone; nil for all others, who are public.
  package func field(naming employer: Employer, phone: String?) -> PostingField? {
    guard employer.kind.isHousehold else { return nil }
    return HouseholdSecrets(name: employer.name, phones: [contact.phone, phone ?? ""])
      .part(naming: readableTexts)
  }

  /// The parts in people's own words that everyone reads.
  private var readableTexts: [(field: PostingField, text: String)] {
    PostingDraft.readableTexts(
      title: title, content: content, site: site, meetingPoint: meetingPoint, insurance: insurance)
  }
}

extension PostingDraft {
  /// The part that says a household's own name or phone; nil for all others, who are public.
  package var partNamingHousehold: PostingField? {
    guard let employer, employer.kind.isHousehold else { return nil }
    let secrets = HouseholdSecrets(name: employer.name, phones: [contact?.phone ?? ""])
    return secrets.part(naming: readableTexts)
  }

  /// The parts in people's own words that everyone reads.
  package var readableTexts: [(field: PostingField, text: String)] {
    Self.readableTexts(
      title: title, content: content, site: site, meetingPoint: meetingPoint, insurance: insurance)
  }

  /// A site on the county's own list is a place whatever it is called.
  fileprivate static func readableTexts(
    title: String, content: String, site: Site?, meetingPoint: MeetingPoint?, insurance: Insurance?
  ) -> [(field: PostingField, text: String)] {
    var texts = [(PostingField.title, title), (.content, content)]
    if let site, site.coordinate == nil { texts.append((.site, site.name)) }
    if let meetingPoint { texts.append((.meetingPoint, meetingPoint.place)) }
    if let insurance { texts.append((.insurance, insurance.kind)) }
    return texts
  }
}
