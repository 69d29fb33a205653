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
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    return path.hasSuffix(".ojb") ? try binary(data) : try json(data)
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

  private static func binary(_ data: Data) throws -> Problem {
    try data.withUnsafeBytes { bytes in
      var offset = 0
      func numbers<Number: FixedWidthInteger>(
        _ count: Int, as: Number.Type
      ) throws -> ContiguousArray<Number> {
        let size = MemoryLayout<Number>.size
        guard count >= 0, count <= (bytes.count - offset) / size else {
          throw Malformed(description: "the file ends at \(bytes.count), too early")
        }
        defer { offset += count * size }
        return ContiguousArray(unsafeUninitializedCapacity: count) { buffer, filled in
          UnsafeMutableRawBufferPointer(buffer).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * size]))
          filled = count
        }
      }
      let head = try numbers(4, as: Int32.self)
      guard head[0] == magic else { throw Malformed(description: "not an ojb file") }
      let edgeCount = Int(try numbers(1, as: Int64.self)[0])
      let (people, postings) = (Int(head[1]), Int(head[2]))
      let headcounts = try numbers(postings, as: Int32.self)
      let starts = try numbers(postings, as: Int32.self)
      let ends = try numbers(postings, as: Int32.self)
      let rows = try numbers(people + 1, as: Int64.self)
      let columns = try numbers(edgeCount, as: Int32.self)
      let weights = try numbers(edgeCount, as: Int32.self)
      return try Problem(
        headcounts: headcounts,
        windows: ContiguousArray(zip(starts, ends).map { MinuteSpan(start: $0, end: $1) }),
        gapMinutes: head[3], rowStarts: ContiguousArray(rows.map(Int.init)),
        edges: ContiguousArray(
          unsafeUninitializedCapacity: edgeCount
        ) { buffer, filled in
          for edge in 0..<edgeCount {
            buffer.initializeElement(
              at: edge, to: Problem.Edge(posting: columns[edge], weight: weights[edge]))
          }
          filled = edgeCount
        })
    }
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
