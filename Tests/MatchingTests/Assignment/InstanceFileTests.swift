import Foundation
import StationTestSupport
import Testing

@Suite("Instances from files, solved by the program that measures")
struct InstanceFileTests {
  /// An instance of a synthetic county; what its best assignments are worth was found by others'
  /// solvers.
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Benchmarks/Cases/200x50.json").standardizedFileURL
  private static let singleOptimum = 59_418
  private static let multiOptimum = 62_137

  struct Instance: Decodable {
    struct Posting: Decodable {
      let headcount: Int32
      let start: Int32
      let end: Int32
    }
    let gap_minutes: Int32
    let workers: [Worker]
    let postings: [Posting]
    let edges: [[Int32]]

    struct Worker: Decodable {
      let id: Int
    }

    init() throws {
      self = try JSONDecoder().decode(
        Instance.self, from: Data(contentsOf: InstanceFileTests.file))
    }

    /// The binary layout, written here anew from its description.
    var binary: Data {
      var data = Data()
      func put<Number: FixedWidthInteger>(_ numbers: [Number]) {
        for number in numbers {
          withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
        }
      }
      let edges = edges.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
      put([0x3142_4A4F, Int32(workers.count), Int32(postings.count), gap_minutes])
      put([Int64(edges.count)])
      put(postings.map(\.headcount))
      put(postings.map(\.start))
      put(postings.map(\.end))
      put((0...workers.count).map { row in Int64(edges.count { Int($0[0]) < row }) })
      put(edges.map { $0[1] })
      put(edges.map { $0[2] })
      return data
    }

    /// Returns what an assignment is worth; nil where it breaks a rule.
    func value(of pairs: [[Int]], gap: Int32) -> Int? {
      var weights: [[Int]: Int] = [:]
      for edge in edges { weights[[Int(edge[0]), Int(edge[1])]] = Int(edge[2]) }
      var value = 0
      for (index, pair) in pairs.enumerated() {
        guard let weight = weights[pair] else { return nil }
        value += weight
        for other in pairs[..<index] where other[0] == pair[0] {
          let (one, two) = (postings[pair[1]], postings[other[1]])
          guard one.start >= two.end + gap || two.start >= one.end + gap else { return nil }
        }
      }
      let isFull = postings.indices.contains { posting in
        pairs.count { $0[1] == posting } > postings[posting].headcount
      }
      return isFull ? nil : value
    }
  }

  struct Outcome: Decodable {
    let objective: Int
    let upper_bound: Int
    let assigned: Int
  }

  private func solve(
    _ file: URL, _ model: String, in directory: TemporaryDirectory
  ) throws -> (status: Int32, outcome: Outcome?, pairs: [[Int]]) {
    let pairs = URL(filePath: directory.file("\(model).json"))
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path("Benchmarks"))
    process.arguments = [
      "matching", "--model", model, "--assignment", pairs.path(), file.path(),
    ]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    _ = try errors.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return (process.terminationStatus, nil, []) }
    return (
      0, try JSONDecoder().decode(Outcome.self, from: text),
      try JSONDecoder().decode([[Int]].self, from: Data(contentsOf: pairs))
    )
  }

  @Test("a given instance has its known optimum, in JSON and in binary", arguments: [false, true])
  func single(isBinary: Bool) throws {
    let directory = try TemporaryDirectory()
    let instance = try Instance()
    let file = isBinary ? URL(filePath: directory.file("given.ojb")) : Self.file
    if isBinary { try instance.binary.write(to: file) }
    let (status, outcome, pairs) = try solve(file, "single", in: directory)
    #expect(status == 0)
    #expect(outcome?.objective == Self.singleOptimum)
    #expect(outcome?.upper_bound == Self.singleOptimum, "the bound proves it")
    #expect(outcome?.assigned == pairs.count)
    // One posting a person: any second one would be too near.
    #expect(instance.value(of: pairs, gap: 24 * 60) == Self.singleOptimum)
  }

  @Test("several postings a person come within the gap that is asked of the known optimum")
  func multi() throws {
    let directory = try TemporaryDirectory()
    let instance = try Instance()
    let (status, outcome, pairs) = try solve(Self.file, "multi", in: directory)
    #expect(status == 0)
    let solved = try #require(outcome)
    #expect(instance.value(of: pairs, gap: instance.gap_minutes) == solved.objective)
    #expect(solved.objective <= Self.multiOptimum && Self.multiOptimum <= solved.upper_bound)
    #expect(solved.objective * 10_000 >= Self.multiOptimum * 9_995)
  }

  @Test("a file that is cut short or none of ours is refused", arguments: [8, 16, 200, -1])
  func broken(bytes: Int) throws {
    let directory = try TemporaryDirectory()
    let file = URL(filePath: directory.file("broken.ojb"))
    let whole = try Instance().binary
    let data = bytes < 0 ? Data(repeating: 7, count: whole.count) : whole.prefix(bytes)
    try data.write(to: file)
    #expect(try solve(file, "single", in: directory).status != 0)
  }
}
