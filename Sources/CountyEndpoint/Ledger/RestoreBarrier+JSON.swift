package import CountyAPI
import OddJobMarket

/// How a barrier is kept in a database.
extension RestoreBarrier {
  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    var waiting: Set<StationID> = []
    for text in try members.strings("waiting", upTo: 100_000) {
      if let station = StationID(text: text) { waiting.insert(station) }
    }
    self.init(waiting: waiting)
    claims = try members.array("claims", upTo: 1 << 31) { member throws(WireFault) in
      Claim(
        station: try member.identifier("station"), shift: try member.identifier("shift"),
        difference: Int(try member.integer("difference", in: -10_000...10_000)))
    }
    if members.has("deferred") {
      deferred = try members.array("deferred", upTo: 1 << 31) { member throws(WireFault) in
        Deferred(
          place: OperationPlace(
            station: try member.identifier("station"), epoch: try member.epoch("epoch"),
            sequence: try member.integer("seq")),
          isInInventory: member.has("isInInventory"))
      }
    }
    let inventories = try members.array("inventories", upTo: 100_000) {
      member throws(WireFault) in
      (try member.identifier("station", of: Station.self), try Inventory(member))
    }
    for (station, inventory) in inventories { self.inventories[station] = inventory }
  }

  package var json: JSONValue {
    .object([
      "waiting": .array(waiting.sorted().map { .string($0.text) }),
      "claims": .array(
        claims.map { claim in
          .object([
            "station": .string(claim.station.text), "shift": .string(claim.shift.text),
            "difference": .number(claim.difference),
          ])
        }),
      "deferred": .array(
        deferred.map { deferred in
          var members: [String: JSONValue] = [
            "station": .string(deferred.place.station.text),
            "epoch": .string(deferred.place.epoch.epochText),
            "seq": .integer(deferred.place.sequence),
          ]
          if deferred.isInInventory { members["isInInventory"] = true }
          return .object(members)
        }),
      "inventories": .array(
        inventories.sorted { $0.key < $1.key }.map { $0.value.json(of: $0.key) }),
    ])
  }
}

extension RestoreBarrier.Inventory {
  fileprivate init(_ members: JSONMembers) throws(WireFault) {
    let shifts = try members.array("allotted", upTo: WireLimits.allotments) {
      member throws(WireFault) in
      (try member.identifier("shift", of: Shift.self), try member.count("count"))
    }
    self.init(
      epoch: try members.epoch("epoch"), headSequence: try members.integer("headSeq"),
      allotted: Dictionary(shifts, uniquingKeysWith: { $1 }))
  }

  fileprivate func json(of station: StationID) -> JSONValue {
    .object([
      "station": .string(station.text), "epoch": .string(epoch.epochText),
      "headSeq": .integer(headSequence),
      "allotted": .array(
        allotted.sorted { $0.key < $1.key }.map { shift, count in
          .object(["shift": .string(shift.text), "count": .number(count)])
        }),
    ])
  }
}
