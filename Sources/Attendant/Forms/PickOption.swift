import OddJobMarket

/// One line of the list under a pick field.
struct PickOption: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case employer(Employer)
    case newEmployer(String)
    case trade(TradeCode)
    case site(Site)
    case township(String)
    case person(PersonSummary)
    case newPerson(String)
  }

  var value: Value
  var title: String
  var detail = ""

  static func trades(matching text: String, _ facts: FormFacts) -> [PickOption] {
    let wanted = text.lowercased()
    return facts.trades.trades.filter { trade in
      facts.matches(wanted, trade.wording.chinese)
        || trade.wording.english.lowercased().contains(wanted)
        || trade.code.rawValue.lowercased().hasPrefix(wanted)
    }.map { trade in
      PickOption(
        value: .trade(trade.code), title: trade.wording(facts.language),
        detail: trade.certificate?.wording(facts.language) ?? trade.group.wording(facts.language))
    }
  }

  /// A text that goes on after a place's name keeps the place's point: 江岸华景3栋.
  static func sites(matching text: String, _ facts: FormFacts) -> [PickOption] {
    let known = facts.places.filter { place in
      facts.matches(text, place.name) || place.township.contains(text)
        || text.hasPrefix(place.name)
    }.map { place in
      let name = text.hasPrefix(place.name) ? text : place.name
      return PickOption(
        value: .site(Site(name: name, township: place.township, coordinate: place.coordinate)),
        title: name, detail: place.township)
    }
    guard !text.isEmpty, !known.contains(where: { $0.title == text }) else { return known }
    let unknown = PickOption(
      value: .site(Site(name: text, township: "")), title: text,
      detail: Words.siteWithoutPoint(facts.language))
    return known + [unknown]
  }

  static func townships(matching text: String, _ facts: FormFacts) -> [PickOption] {
    var seen: Set<String> = []
    let known = facts.places.map(\.township).filter { township in
      !township.isEmpty && (text.isEmpty || township.contains(text))
        && seen.insert(township).inserted
    }
    let all = text.isEmpty || known.contains(text) ? known : known + [text]
    return all.map { PickOption(value: .township($0), title: $0) }
  }
}
