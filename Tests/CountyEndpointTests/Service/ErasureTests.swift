import CountyAPI
import CountyEndpoint
import OddJobMarket
import Testing

@Suite("What a station deletes of a person is destroyed at the county")
struct ErasureTests {
  private static let number = "110101199003077758"

  struct Scene {
    let county: TestCounty
    var one: TestStation
    var two: TestStation
    let person: JobSeekerID
    let other: JobSeekerID

    init(_ kind: StoreKind, in folder: TestFolder) throws {
      county = try TestCounty(store: kind.make(in: folder))
      one = try county.station("一")
      two = try county.station("二")
      person = county.person()
      other = county.person()
      for person in [person, other] {
        one.append(.personRegistered, ["person": .string(person.text)])
      }
    }

    var registration: OperationBatch {
      get throws {
        one.batch(
          through: 2,
          envelopes: try [person, other].map {
            try county.envelope(ErasureTests.number, of: $0)
          })
      }
    }

    var sealed: Set<JobSeekerID> {
      get throws {
        Set(try county.store.read { try $0.unopenedEnvelopes(limit: 9) }.map(\.person))
      }
    }

    mutating func erase(_ extent: String) {
      one.append(.personErased, ["person": .string(person.text), "extent": .string(extent)])
    }
  }

  @Test("everything takes the sealed number with it, only theirs", arguments: StoreKind.allCases)
  func everything(kind: StoreKind) throws {
    let folder = try TestFolder()
    var scene = try Scene(kind, in: folder)
    _ = try scene.county.push(scene.registration, from: scene.one.id)
    #expect(try scene.sealed == [scene.person, scene.other])
    scene.erase("givenFreely")
    #expect(try scene.one.push(to: scene.county).map(\.status) == [.applied])
    #expect(try scene.sealed == [scene.person, scene.other], "the number was not given freely")
    scene.erase("everything")
    #expect(try scene.one.push(to: scene.county).map(\.status) == [.applied])
    #expect(try scene.sealed == [scene.other])
  }

  @Test("a batch that comes again, late, brings nothing back", arguments: StoreKind.allCases)
  func late(kind: StoreKind) throws {
    let folder = try TestFolder()
    var scene = try Scene(kind, in: folder)
    let first = try scene.registration
    _ = try scene.county.push(first, from: scene.one.id)
    scene.erase("everything")
    try scene.one.push(to: scene.county)
    _ = try scene.county.push(first, from: scene.one.id)
    #expect(try scene.sealed == [scene.other])
  }

  @Test("no other station deletes a person, and an unknown extent is no deletion")
  func refused() throws {
    let folder = try TestFolder()
    var scene = try Scene(.memory, in: folder)
    _ = try scene.county.push(scene.registration, from: scene.one.id)
    let person = scene.person
    scene.two.append(
      .personErased, ["person": .string(person.text), "extent": "everything"])
    #expect(try scene.two.push(to: scene.county).last?.code == .unknownSubject)
    scene.erase("all of it")
    #expect(try scene.one.push(to: scene.county).last?.code == .malformed)
    #expect(try scene.sealed.contains(person))
  }
}
