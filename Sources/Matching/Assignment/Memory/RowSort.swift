/// Sorts short rows: runs of four are merged, from both ends at once where they are full, without
/// branches on what comes first, which no processor could foretell.
///
/// The library's sort is made for long arrays and takes three times as long here.
struct RowSort<Element: BitwiseCopyable>: ~Copyable {
  private let scratch: PlainArray<Element>

  /// Makes room for rows of up to so many elements.
  init(longest: Int, filler: Element) {
    scratch = PlainArray(repeating: filler, count: longest)
  }

  /// Sorts a row; no two elements may be equal by `comes`.
  @inline(__always)
  func sort(
    _ base: UnsafeMutablePointer<Element>, count: Int, by comes: (Element, Element) -> Bool
  ) {
    let run = 4
    var start = 0
    while start < count {
      Self.sortRun(base + start, count: min(run, count - start), by: comes)
      start += run
    }
    var (from, to) = (base, scratch.base)
    var width = run
    while width < count {
      var left = 0
      while left < count {
        let length = min(2 * width, count - left)
        if length == 2 * width {
          Self.mergeFull(from + left, width: width, into: to + left, by: comes)
        } else {
          Self.merge(from + left, width: min(width, length), length, into: to + left, by: comes)
        }
        left += length
      }
      swap(&from, &to)
      width *= 2
    }
    if from != base { base.update(from: from, count: count) }
  }

  @inline(__always)
  private static func sortRun(
    _ run: UnsafeMutablePointer<Element>, count: Int, by comes: (Element, Element) -> Bool
  ) {
    guard count == 4 else {
      if count > 1 { order(&run[0], &run[1], by: comes) }
      if count > 2 {
        order(&run[1], &run[2], by: comes)
        order(&run[0], &run[1], by: comes)
      }
      return
    }
    var (first, second, third, fourth) = (run[0], run[1], run[2], run[3])
    order(&first, &second, by: comes)
    order(&third, &fourth, by: comes)
    order(&first, &third, by: comes)
    order(&second, &fourth, by: comes)
    order(&second, &third, by: comes)
    (run[0], run[1], run[2], run[3]) = (first, second, third, fourth)
  }

  @inline(__always)
  private static func order(
    _ one: inout Element, _ other: inout Element, by comes: (Element, Element) -> Bool
  ) {
    let isWrong = comes(other, one)
    (one, other) = (isWrong ? other : one, isWrong ? one : other)
  }

  /// Merges two runs of the same length: the first half of the outcome from their beginnings, the
  /// second half from their ends, so neither runs out.
  @inline(__always)
  private static func mergeFull(
    _ from: UnsafeMutablePointer<Element>, width: Int, into target: UnsafeMutablePointer<Element>,
    by comes: (Element, Element) -> Bool
  ) {
    var (one, other) = (from, from + width)
    var (last, otherLast) = (from + width - 1, from + 2 * width - 1)
    for place in 0..<width {
      let (mine, theirs) = (one[0], other[0])
      let takesOther = comes(theirs, mine)
      target[place] = takesOther ? theirs : mine
      other += takesOther ? 1 : 0
      one += takesOther ? 0 : 1
      let (myLast, theirLast) = (last[0], otherLast[0])
      let takesMine = comes(theirLast, myLast)
      target[2 * width - 1 - place] = takesMine ? myLast : theirLast
      last -= takesMine ? 1 : 0
      otherLast -= takesMine ? 0 : 1
    }
  }

  @inline(__always)
  private static func merge(
    _ from: UnsafeMutablePointer<Element>, width: Int, _ length: Int,
    into target: UnsafeMutablePointer<Element>, by comes: (Element, Element) -> Bool
  ) {
    var (one, other, place) = (0, width, 0)
    while one < width, other < length {
      let (mine, theirs) = (from[one], from[other])
      let takesOther = comes(theirs, mine)
      target[place] = takesOther ? theirs : mine
      other += takesOther ? 1 : 0
      one += takesOther ? 0 : 1
      place += 1
    }
    (target + place).update(from: from + one, count: width - one)
    (target + place + width - one).update(from: from + other, count: length - other)
  }
}
