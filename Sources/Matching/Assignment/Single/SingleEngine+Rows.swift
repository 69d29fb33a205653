extension SingleEngine {
  /// Sorts each person's edges, the heaviest first, equals by posting.
  func sortRows() {
    var longest = 0
    for person in 0..<rows.listCount { longest = max(longest, rows.count(of: person)) }
    let scratch = PlainArray(
      repeating: Edge(posting: 0, weight: 0), count: longest)
    for person in 0..<rows.listCount {
      Self.sort(rows.elements(of: person), scratch: scratch.base)
    }
  }

  @inline(__always)
  static func comes(_ edge: Edge, before other: Edge) -> Bool {
    edge.weight != other.weight ? edge.weight > other.weight : edge.posting < other.posting
  }

  /// Merges sorted runs of eight; rows are short, and the library's sort is made for long ones.
  static func sort(_ row: UnsafeMutableBufferPointer<Edge>, scratch: UnsafeMutablePointer<Edge>) {
    guard let base = row.baseAddress, row.count > 1 else { return }
    let run = 8
    var start = 0
    while start < row.count {
      insertionSort(base + start, count: min(run, row.count - start))
      start += run
    }
    var (from, to) = (base, scratch)
    var width = run
    while width < row.count {
      var left = 0
      while left < row.count {
        let middle = min(left + width, row.count)
        let right = min(left + 2 * width, row.count)
        merge(from, left, middle, right, into: to)
        left = right
      }
      swap(&from, &to)
      width *= 2
    }
    if from != base { base.update(from: from, count: row.count) }
  }

  @inline(__always)
  private static func insertionSort(_ edges: UnsafeMutablePointer<Edge>, count: Int) {
    var index = 1
    while index < count {
      let edge = edges[index]
      var place = index
      while place > 0, comes(edge, before: edges[place - 1]) {
        edges[place] = edges[place - 1]
        place -= 1
      }
      edges[place] = edge
      index += 1
    }
  }

  @inline(__always)
  private static func merge(
    _ from: UnsafeMutablePointer<Edge>, _ left: Int, _ middle: Int, _ right: Int,
    into target: UnsafeMutablePointer<Edge>
  ) {
    var (one, other, place) = (left, middle, left)
    while one < middle, other < right {
      let takesOther = comes(from[other], before: from[one])
      target[place] = from[takesOther ? other : one]
      if takesOther { other += 1 } else { one += 1 }
      place += 1
    }
    while one < middle {
      target[place] = from[one]
      (one, place) = (one + 1, place + 1)
    }
    while other < right {
      target[place] = from[other]
      (other, place) = (other + 1, place + 1)
    }
  }
}
