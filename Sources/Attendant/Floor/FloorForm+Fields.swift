import OddJobMarket
import TerminalUI

extension FloorForm {
  var shown: [FloorField] {
    FloorField.allCases.filter { field in
      switch field {
      case .employerKind, .employerPhone: newEmployer != nil
      case .expectedDailyPay: unit.isPieceRate
      // Nobody talks of it at the kerb: it comes from the last time, where there was any.
      case .insurance: lastOfTrade?.insurance != nil
      case let field where FloorField.ofNewPerson.contains(field): isRegistering
      default: true
      }
    }
  }

  var takesOptionOnLeaving: Bool {
    guard entry.focus.entry == .pick, !entry.text(entry.focus).isEmpty else { return false }
    switch entry.focus {
    case .employer:
      return employer == nil && newEmployer == nil && found.employersText == entry.text(.employer)
    case .trade: return pickedTrade == nil
    case .site: return pickedSite == nil
    case .person: return !found.people.isEmpty && found.peopleText == entry.text(.person)
    default: return false
    }
  }

  var staysAfterPick: Bool { entry.focus == .person && !isRegistering }

  func options(_ facts: FormFacts) -> [PickOption] {
    let text = entry.text(entry.focus).cleaned()
    switch entry.focus {
    case .employer: return employerOptions(text, facts)
    case .trade:
      // With a usual trade in the field, Enter in the empty field goes on with it.
      guard pickedTrade == nil, !(text.isEmpty && trade != nil) else { return [] }
      return PickOption.trades(matching: text, facts)
    case .site:
      guard pickedSite == nil, !(text.isEmpty && site != nil) else { return [] }
      return PickOption.sites(matching: text, facts)
    case .person: return personOptions(text, facts)
    default: return []
    }
  }

  private func employerOptions(_ text: String, _ facts: FormFacts) -> [PickOption] {
    guard employer == nil, newEmployer == nil, !text.isEmpty,
      found.employersText == entry.text(.employer)
    else { return [] }
    let known = found.employers.map { facts.option($0) }
    guard !found.employers.contains(where: { $0.name == text }) else { return known }
    return known + [
      PickOption(value: .newEmployer(text), title: Words.newEmployer(text)(facts.language))
    ]
  }

  private func personOptions(_ text: String, _ facts: FormFacts) -> [PickOption] {
    guard !text.isEmpty, found.peopleText == entry.text(.person) else { return [] }
    let known = found.people.map {
      PickOption(
        value: .person($0), title: "\($0.name) \($0.idNumberTail)", detail: $0.township)
    }
    return known + [
      PickOption(value: .newPerson(text), title: Words.newPerson(text)(facts.language))
    ]
  }

  mutating func take(_ option: PickOption) {
    switch option.value {
    case .employer(let value):
      employer = value
      newEmployer = nil
      last = nil
      entry.set(.employer, value.name)
    case .newEmployer(let name):
      newEmployer = name
      last = nil
      entry.set(.employer, name)
      entry.choose(
        .employerKind, EmployerKind.allCases.firstIndex(of: .household) ?? 0)
    case .trade(let code):
      pickedTrade = code
      entry.set(.trade, option.title)
    case .site(let value):
      pickedSite = value
      entry.set(.site, value.name)
    case .person(let person): add(FloorLine(.known(person)))
    case .newPerson(let text): beginRegistration(text)
    case .township: break
    }
    areFindingsOld = true
  }

  /// What was typed to find the person is most of what has to be typed to register them.
  private mutating func beginRegistration(_ text: String) {
    let digits = text.filter(\.isNumber).count
    entry.set(.person, "")
    entry.set(.personName, digits == 0 ? text : "")
    entry.set(.personID, digits >= 15 ? text : "")
    entry.set(.personPhone, digits == 11 ? text : "")
    isRegistering = true
  }

  /// Begins the registration of somebody whose card a reader has read.
  mutating func beginRegistration(ofCard name: String, _ idNumber: String) {
    entry.set(.person, "")
    entry.set(.personName, name)
    entry.set(.personID, idNumber)
    cardRead = idNumber
    isRegistering = true
    entry.go(to: .personPhone)
  }

  /// Backspace in an empty field takes back the last person, or the registration that was begun.
  mutating func takeSpecial(_ key: Key) -> Bool {
    guard key == .backspace, entry.text(entry.focus).isEmpty else { return false }
    switch entry.focus {
    case .person where !lines.isEmpty: lines.removeLast()
    case .personName: closeRegistration()
    default: return false
    }
    return true
  }

  mutating func noteChange() -> [AttendantEffect] {
    areFindingsOld = true
    switch entry.focus {
    case .employer:
      employer = nil
      newEmployer = nil
      last = nil
      return [.floor(.findEmployers(text: entry.text(.employer)))]
    case .person: return [.floor(.findPeople(text: entry.text(.person)))]
    case .trade: pickedTrade = nil
    case .site: pickedSite = nil
    case .unit: isUnitChosen = true
    default: break
    }
    return []
  }

  func taken(_ field: FloorField, _ facts: FormFacts) -> String? {
    switch field {
    case .employer: facts.employer(employer, new: newEmployer)
    case .trade: facts.trade(trade, isPicked: pickedTrade != nil)
    case .site: facts.site(site, isPicked: pickedSite != nil)
    default: nil
    }
  }

  func placeholder(_ field: FloorField, _ facts: FormFacts) -> Wording? {
    let terms = FloorTerms(self, facts)
    switch field {
    case .employer: return Words.floorEmployerHint
    case .person: return Words.floorPersonHint
    case .trade, .site: return DraftField.trade.placeholder
    case .employerPhone: return DraftField.employerPhone.placeholder
    case .places: return Words.floorPlaces(max(1, lines.count))
    case .start: return Words.floorNow(facts.calendar.clockText(of: terms.soonest))
    case .hours: return Words.floorHours("4")
    case .amount:
      guard let usual = terms.usualPay, usual.unit == unit else { return nil }
      return Words.floorPay(usual.amount, isLast: usual.isLast)
    case .expectedDailyPay:
      return lastOfTrade?.expectedDailyPay.map { Words.floorPay($0, isLast: true) }
    case .meetingPoint: return Words.floorMeetingHint
    case .insurance: return lastOfTrade?.insurance.map { Words.floorAsBefore($0.kind) }
    case .content:
      let text = terms.usualContent
      return Wording(text, text)
    default: return nil
    }
  }

  func problems(_ facts: FormFacts) -> [FloorField: Wording] { FloorTerms(self, facts).problems }

  func findings(of field: FloorField) -> [Finding] {
    findings.filter { FloorField($0.field) == field }
  }
}
