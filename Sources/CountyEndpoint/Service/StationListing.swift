import CountyAPI

/// What the county's directory says of a station beside its name, as far as it was told.
package struct StationListing: Hashable, Sendable {
  package var county: String?
  package var township: String?
  package var address: String?
  package var openingHours: String?
  package var phone: String?
  /// Microdegrees; stations show only those on their directory of which it is told.
  package var latitude: Int?
  package var longitude: Int?

  package init() {}

  init(_ members: JSONMembers) throws(WireFault) {
    func text(_ name: String, upTo limit: Int) throws(WireFault) -> String? {
      try members.optional(name) { name throws(WireFault) in
        try members.string(name, upTo: limit)
      }
    }
    func degrees(_ name: String, _ most: Int64) throws(WireFault) -> Int? {
      let value = try members.optional(name) { name throws(WireFault) in
        try members.integer(name, in: -most * 1_000_000...most * 1_000_000)
      }
      return value.map { Int($0) }
    }
    county = try text("county", upTo: 120)
    township = try text("township", upTo: 120)
    address = try text("address", upTo: 400)
    openingHours = try text("openingHours", upTo: 200)
    phone = try text("phone", upTo: 32)
    latitude = try degrees("latitude", 90)
    longitude = try degrees("longitude", 180)
  }

  /// What is known, as the members of a `station` change.
  var members: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    let texts = [
      "county": county, "township": township, "address": address, "openingHours": openingHours,
      "phone": phone,
    ]
    for (name, text) in texts { if let text { members[name] = .string(text) } }
    for (name, value) in ["latitude": latitude, "longitude": longitude] {
      if let value { members[name] = .number(value) }
    }
    return members
  }
}
