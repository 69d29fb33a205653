/// Numbers the characters that occur, so that a character of text takes two bytes, and knows of each
/// how it can be typed.
struct UnitTable: Sendable {
  typealias Unit = UInt16

  /// Ends every text; no character has it.
  static let terminator: Unit = 0
  /// Stands for characters beyond the 65,534th different one; these cannot be searched.
  static let unsearchable: Unit = 1

  let pinyin: PinyinTable

  private var unitOfBasic = ContiguousArray<Unit>(repeating: 0, count: 0x10000)
  private var unitOfOther: [UInt32: Unit] = [:]
  /// The class of each unit: characters with the same readings share one.
  private(set) var classOfUnit: ContiguousArray<UInt16> = [0, 0]
  private(set) var planesOfUnit: ContiguousArray<UInt16> = [0, 0]
  /// The first letters of each unit's readings, a bit each from a.
  private(set) var lettersOfUnit: ContiguousArray<UInt32> = [0, 0]
  private(set) var classes: [[Syllable]] = [[]]
  private(set) var classesByLetter = [[UInt16]](repeating: [], count: 26)
  private var classOfReadings: [[Syllable]: UInt16] = [[]: 0]

  init(pinyin: PinyinTable) {
    self.pinyin = pinyin
  }

  var count: Int { classOfUnit.count }

  /// The unit of a folded scalar, or the terminator when it has never occurred.
  func unit(of scalar: UInt32) -> Unit {
    scalar < 0x10000 ? unitOfBasic[Int(scalar)] : unitOfOther[scalar] ?? Self.terminator
  }

  mutating func makeUnit(of scalar: UInt32) -> Unit {
    let known = unit(of: scalar)
    if known != Self.terminator { return known }
    guard count <= Int(Unit.max) else { return Self.unsearchable }
    let unit = Unit(count)
    let readings = pinyin.syllables(of: scalar)
    classOfUnit.append(makeClass(of: readings))
    planesOfUnit.append(LetterPlanes.mask(of: readings))
    lettersOfUnit.append(readings.reduce(0) { $0 | 1 << UInt32($1.first - 97) })
    if scalar < 0x10000 {
      unitOfBasic[Int(scalar)] = unit
    } else {
      unitOfOther[scalar] = unit
    }
    return unit
  }

  private mutating func makeClass(of readings: [Syllable]) -> UInt16 {
    if let known = classOfReadings[readings] { return known }
    let made = UInt16(classes.count)
    classes.append(readings)
    classOfReadings[readings] = made
    for letter in Set(readings.map { Int($0.first) - 97 }) {
      classesByLetter[letter].append(made)
    }
    return made
  }
}
