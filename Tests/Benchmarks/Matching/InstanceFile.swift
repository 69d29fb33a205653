import Foundation
import Matching

/// Reads and writes the instances of whole assignments: `ojm-1` (JSON) and `.ojb` (binary).
enum InstanceFile {
  typealias Problem = AssignmentProblem<Int32>

  private static let magic: Int32 = 0x3142_4A4F

  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  static func read(_ path: String) throws -> Problem {
    guard !path.hasSuffix(".ojb") else { return try binary(path) }
    return try json(try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped))
  }

  /// Writes the binary layout, little endian as every machine the station runs on.
  static func write(_ problem: Problem, to path: String) throws {
    var data = Data()
    func put<Number>(_ numbers: some Sequence<Number>) {
      let numbers = ContiguousArray(numbers)
      numbers.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    put([
      magic, Int32(problem.peopleCount), Int32(problem.postingCount), problem.gapMinutes,
    ])
    put([Int64(problem.edges.count)])
    put(problem.headcounts)
    put(problem.windows.map(\.start))
    put(problem.windows.map(\.end))
    put(problem.rowStarts.map(Int64.init))
    put(problem.edges.map(\.posting))
    put(problem.edges.map(\.weight))
    try data.write(to: URL(fileURLWithPath: path))
  }

  /// Reads the binary layout piece by piece: the edges are most of the memory a solver needs, and
  /// the file beside them would be as much again.
  private static func binary(_ path: String) throws -> Problem {
    let file = try BinaryReader(path)
    let head = try file.numbers(4, as: Int32.self)
    guard head[0] == magic else { throw Malformed(description: "not an ojb file") }
    let edgeCount = Int(try file.numbers(1, as: Int64.self)[0])
    let (people, postings) = (Int(head[1]), Int(head[2]))
    let headcounts = try file.numbers(postings, as: Int32.self)
    let starts = try file.numbers(postings, as: Int32.self)
    let ends = try file.numbers(postings, as: Int32.self)
    let rows = try file.numbers(people + 1, as: Int64.self)
    guard edgeCount >= 0, edgeCount <= file.left / 8 else { throw BinaryReader.TooShort() }
    var edges = ContiguousArray(
      repeating: Problem.Edge(posting: 0, weight: 0), count: edgeCount)
    try file.forEach(edgeCount) { edges[$0].posting = $1 }
    try file.forEach(edgeCount) { edges[$0].weight = $1 }
    return try Problem(
      headcounts: headcounts,
      windows: ContiguousArray(zip(starts, ends).map { MinuteSpan(start: $0, end: $1) }),
      gapMinutes: head[3], rowStarts: ContiguousArray(rows.map(Int.init)), edges: edges)
  }

  private struct Document: Decodable {
    struct Worker: Decodable {
      var id: Int
    }

    struct Posting: Decodable {
      var id: Int
      var headcount: Int32
      var start: Int32
      var end: Int32
    }

    var format: String
    var gap_minutes: Int32
    var workers: [Worker]
    var postings: [Posting]
    var edges: [[Int32]]
  }

  private static func json(_ data: Data) throws -> Problem {
    let document = try JSONDecoder().decode(Document.self, from: data)
    guard document.format == "ojm-1" else { throw Malformed(description: "not ojm-1") }
    let postings = document.postings.sorted { $0.id < $1.id }
    var rows = [[Problem.Edge]](repeating: [], count: document.workers.count)
    for edge in document.edges {
      guard edge.count == 3, rows.indices.contains(Int(edge[0])) else {
        throw Malformed(description: "an edge is not [worker, posting, weight]: \(edge)")
      }
      rows[Int(edge[0])].append(Problem.Edge(posting: edge[1], weight: edge[2]))
    }
    var starts: ContiguousArray<Int> = [0]
    for row in rows.indices {
      rows[row].sort { $0.posting < $1.posting }
      starts.append(starts[row] + rows[row].count)
    }
    return try Problem(
      headcounts: ContiguousArray(postings.map(\.headcount)),
      windows: ContiguousArray(postings.map { MinuteSpan(start: $0.start, end: $0.end) }),
      gapMinutes: document.gap_minutes, rowStarts: starts,
      edges: ContiguousArray(rows.joined()))
  }
}
