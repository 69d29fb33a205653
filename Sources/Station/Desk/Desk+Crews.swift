import Attendant
import OddJobMarket
import Store

extension Desk {
  /// Carries out what the attendant's seat wants about crews, groups, departures and rolls.
  func answer(_ effect: CrewsEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .load: return DeskAnswer(.crews(.crews(reading([]) { try store.crews() })))
    case .loadRecord(let crew):
      return DeskAnswer(.crews(.record(reading(nil) { try record(of: crew) })))
    case .find(let text): return DeskAnswer(.crews(find(text)))
    case .enrol(let name, let leader, let members, let attendant):
      let result = attempt {
        try store.enrolCrew(name: name, leader: leader, members: members, by: attendant)
      }
      return DeskAnswer(.crews(.enrolled(result)), changesMarket: result.isSuccess)
    case .change(let crew, let change, let attendant):
      let result = attempt { try store.changeCrew(crew, change, by: attendant) }
      return DeskAnswer(.crews(.changed(crew, result)), changesMarket: result.isSuccess)
    case .applyTogether(let people, let shift, let choice, let attendant):
      let result = attempt {
        try store.applyTogether(people, for: shift, choice, by: attendant)
      }
      let isDone = (try? result.get())?.value.isDone == true
      if isDone { refresh(shift: shift) }
      return DeskAnswer(
        .crews(.group(result.map(\.value), undo: try? result.get().ticket)),
        changesMarket: isDone)
    case .loadDeparture(let shift, let attendant):
      let result = attempt { try store.departureSheet(shift, by: attendant) }
      return DeskAnswer(.crews(.departure(shift, result)))
    case .depart(let applications, let shift, let attendant):
      let result = attempt { try store.depart(applications, by: attendant) }
      return DeskAnswer(
        .crews(.departed(shift, result.map(\.value), undo: try? result.get().ticket)),
        changesMarket: true)
    case .loadRoll(let shift):
      return DeskAnswer(.crews(.roll(shift, attempt { try store.rollSheet(shift) })))
    case .enterRoll(let lines, let shift, let attendant):
      let result = attempt { try store.enterRoll(shift, lines, by: attendant) }
      refresh(shift: shift)
      return DeskAnswer(
        .crews(.rollEntered(shift, result.map(\.value), undo: try? result.get().ticket)),
        changesMarket: true)
    case .writeRoll(let shift, let attendant):
      return DeskAnswer(.crews(.rollWritten(writeRoll(shift, by: attendant))))
    case .writeDaySheet(let day):
      return DeskAnswer(.crews(.daySheetWritten(writeDaySheet(of: day))))
    }
  }

  /// A crew that was dissolved meanwhile has none, which is nothing to be logged.
  private func record(of crew: CrewID) throws -> CrewRecord? {
    do {
      let (people, works) = try store.crewRecord(crew)
      return CrewRecord(
        crew: crew, people: people,
        works: works.map { CrewRecord.Work(card: $0.card, people: $0.people, came: $0.came) })
    } catch Refusal.unknownRecord {
      return nil
    }
  }

  /// There are few crews; so they are all read and narrowed here.
  private func find(_ text: String) -> CrewsReply {
    let crews = reading([]) { try store.crews() }.filter { crew in
      text.isEmpty || crew.name.contains(text)
        || crew.members.contains { $0.name.contains(text) }
    }
    let people = reading([]) { try store.people(matching: text, limit: 50) }
    return .found(text: text, crews: Array(crews.prefix(20)), people: people)
  }
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}
