package import CountyAPI
package import OddJobMarket

/// What an operator asks of the county, at the keyboard or over the socket of the running server.
package enum OperatorRequest: Hashable, Sendable {
  case addStation(name: String, id: StationID?, listing: StationListing = StationListing())
  case describeStation(StationID, name: String, listing: StationListing)
  case listStations
  case revoke(StationID)
  case writeOff(StationID)
  case readmit(StationID)
  case enrolmentCode(StationID)
  case publish(Change.Kind, JSONValue)
  case shareOut(PostingID)
  case cutOff(ShiftID)
  case decide(PostingID, PostingState)
  case quarantined(limit: Int)
  case reconcile
  case backup(path: String)

  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    switch try members.string("ask") {
    case "addStation":
      self = .addStation(
        name: try members.string("name"),
        id: try members.optional("station") { name throws(WireFault) in
          try members.identifier(name)
        }, listing: try StationListing(members))
    case "describeStation":
      self = .describeStation(
        try members.identifier("station"), name: try members.string("name"),
        listing: try StationListing(members))
    case "listStations": self = .listStations
    case "revoke": self = .revoke(try members.identifier("station"))
    case "writeOff": self = .writeOff(try members.identifier("station"))
    case "readmit": self = .readmit(try members.identifier("station"))
    case "enrolmentCode": self = .enrolmentCode(try members.identifier("station"))
    case "publish": self = .publish(try members.choice("kind"), try members.value("body"))
    case "shareOut": self = .shareOut(try members.identifier("posting"))
    case "cutOff": self = .cutOff(try members.identifier("shift"))
    case "decide": self = .decide(try members.identifier("posting"), try members.choice("state"))
    case "quarantined": self = .quarantined(limit: try members.count("limit", upTo: 10_000))
    case "reconcile": self = .reconcile
    case "backup": self = .backup(path: try members.string("path"))
    default: throw WireFault(path: "ask", expected: "something that an operator can ask")
    }
  }

  package var json: JSONValue {
    switch self {
    case .addStation(let name, let id, let listing):
      .object(
        listing.members.merging(
          ["ask": "addStation", "name": .string(name), "station": .optional(id?.text)],
          uniquingKeysWith: { $1 }))
    case .describeStation(let id, let name, let listing):
      .object(
        listing.members.merging(
          ["ask": "describeStation", "name": .string(name), "station": .string(id.text)],
          uniquingKeysWith: { $1 }))
    case .listStations: .object(["ask": "listStations"])
    case .revoke(let id): .object(["ask": "revoke", "station": .string(id.text)])
    case .writeOff(let id): .object(["ask": "writeOff", "station": .string(id.text)])
    case .readmit(let id): .object(["ask": "readmit", "station": .string(id.text)])
    case .enrolmentCode(let id): .object(["ask": "enrolmentCode", "station": .string(id.text)])
    case .publish(let kind, let body):
      .object(["ask": "publish", "kind": .string(kind.rawValue), "body": body])
    case .shareOut(let id): .object(["ask": "shareOut", "posting": .string(id.text)])
    case .cutOff(let id): .object(["ask": "cutOff", "shift": .string(id.text)])
    case .decide(let id, let state):
      .object(["ask": "decide", "posting": .string(id.text), "state": .string(state.rawValue)])
    case .quarantined(let limit): .object(["ask": "quarantined", "limit": .number(limit)])
    case .reconcile: .object(["ask": "reconcile"])
    case .backup(let path): .object(["ask": "backup", "path": .string(path)])
    }
  }
}
