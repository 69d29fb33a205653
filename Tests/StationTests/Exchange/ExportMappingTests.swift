import OddJobMarket
import Station
import StationTestSupport
import Store
import Testing

@Suite("Mapping files")
struct ExportMappingTests {
  private static let head = "table = \"placements\"\n"

  /// A station where one person has one place, on a posting of that title.
  private func placed(_ title: String = "擦玻璃") throws -> ExchangeStation {
    let station = try ExchangeStation()
    let person = try station.station.person()
    let work = try station.station.work { $0.title = title }
    _ = try station.desk.store.apply(person.id, shifts: [work.shift], by: person.party)
    return station
  }

  /// The one row that a mapping makes of one placement.
  private func row(_ columns: String, title: String = "擦玻璃") throws -> [String] {
    let mapping = try ExportMapping.parse(Self.head + columns, file: "m.toml")
    let sheet = ExportedSheet(try placed(title).exported(.placements, mapping: mapping))
    #expect(sheet.header == mapping.header)
    return try #require(sheet.rows.first)
  }

  private func problems(_ columns: String) -> [MappingProblem] {
    do {
      _ = try ExportMapping.parse(Self.head + columns, file: "m.toml")
      return []
    } catch {
      return error.all
    }
  }

  @Test("names and order are the file's, a constant is the same in every row")
  func names() throws {
    let cells = try row(
      """
      [[column]]
      name = "B"
      from = "标题"
      [[column]]
      name = "A"
      constant = "522624"
      """)
    #expect(cells == ["擦玻璃", "522624"])
  }

  @Test(
    "dates are written as the pattern says, a date and a clock in one where both are named",
    arguments: [
      (#""日期""#, "yyyyMMdd", "20260912"), (#""日期""#, "yyyy年MM月dd日", "2026年09月12日"),
      (#""开始""#, "HHmm", "0900"), (#"["日期", "开始"]"#, "yyyy/MM/dd HH:mm", "2026/09/12 09:00"),
      (#"["开始", "日期"]"#, "yyyyMMddHHmm", "202609120900"), (#""到岗时间""#, "yyyyMMdd", ""),
    ])
  func dates(from: String, pattern: String, text: String) throws {
    let cells = try row("[[column]]\nname = \"A\"\nfrom = \(from)\ndate = \"\(pattern)\"")
    #expect(cells == [text])
  }

  @Test("words become codes, by code or by the words of the cell; the rest is otherwise's")
  func values() throws {
    let cells = try row(
      """
      [[column]]
      name = "A"
      from = "定人方式"
      values = { firstCome = "01", "雇主当面定" = "02", stationRecommends = "03" }
      [[column]]
      name = "B"
      from = "工种"
      otherwise = "99"
      [column.values]
      porter = "1"
      [[column]]
      name = "C"
      from = "乡镇"
      values = { "八弓镇" = "522624101" }
      [[column]]
      name = "D"
      from = "原因"
      otherwise = "x"
      values = { "" = "0" }
      """)
    #expect(cells == ["01", "99", "522624101", "0"])
  }

  @Test("columns are joined, and empty ones left out")
  func joining() throws {
    let cells = try row(
      """
      [[column]]
      name = "A"
      from = ["乡镇", "到岗时间", "工作地点"]
      separator = "/"
      """)
    #expect(cells == ["八弓镇/县城广场"])
  }

  @Test("digits stay bare, and a formula is none in a mapped file either")
  func formulas() throws {
    let cells = try row(
      "[[column]]\nname = \"A\"\nfrom = \"标题\"\n[[column]]\nname = \"B\"\nfrom = \"身份证号\"",
      title: "=1+1")
    #expect(cells[0] == "'=1+1")
    #expect(cells[1].count == 18 && !cells[1].hasPrefix("'"))
  }

  @Test("an empty cell of a required column refuses the export, and names row and column")
  func required() throws {
    let column = "[[column]]\nname = \"到岗\"\nfrom = \"到岗时间\"\n"
    #expect(try row(column) == [""])
    let mapping = try ExportMapping.parse(Self.head + column + "required = true", file: "m.toml")
    let station = try placed()
    let path = station.station.directory.file("out.csv")
    let error = #expect(throws: ExchangeError.self) {
      try StationExport(desk: station.desk).run(
        .placements, options: .init(mapping: mapping, path: path))
    }
    #expect(error?.code == .misfit)
    #expect(error?.wording.chinese.contains("第1行的“到岗”") == true)
    #expect(throws: TestFailure.self) { try existing(path) }
  }

  @Test("a word of a free column that has no code refuses the export")
  func unmapped() throws {
    let text = Self.head + "[[column]]\nname = \"A\"\nfrom = \"乡镇\"\nvalues = { \"瓦寨镇\" = \"1\" }"
    let mapping = try ExportMapping.parse(text, file: "m.toml")
    let station = try placed()
    let error = #expect(throws: ExchangeError.self) {
      try station.exported(.placements, mapping: mapping)
    }
    #expect(error?.wording.chinese.contains("八弓镇") == true)
  }

  @Test("a mapping of one table is refused for another")
  func otherTable() throws {
    let text = Self.head + "[[column]]\nname = \"A\"\nfrom = \"标题\""
    let mapping = try ExportMapping.parse(text, file: "m.toml")
    let station = try placed()
    let error = #expect(throws: MappingProblem.self) {
      try station.exported(.people, mapping: mapping)
    }
    #expect(error?.code == "mapping.other-table")
  }

  /// What stands below a first line `table = …`, the line at fault, the code, and what the message
  /// must name.
  private static let wrong: [(String, Int?, String, String)] = [
    ("tabel = 1\n[[column]]\nname = \"A\"\nfrom = \"标题\"", 2, "mapping.unknown-key", "encoding"),
    ("[[column]]\nname = \"A\"\nform = \"标题\"\nfrom = \"标题\"", 4, "mapping.unknown-key", "from"),
    ("[[column]]\nname = \"A\"\nfrom = \"题\"", 4, "mapping.unknown-column", "标题"),
    (
      "[[column]]\nname = \"A\"\nfrom = [\"日期\", \"题\"]", 4, "mapping.unknown-column", "标题"
    ),
    (
      """
      [[column]]
      name = "A"
      from = "标题"
      [[column]]
      name = "B"
      from = "计薪单位"
      otherwise = "9"
      [column.values]
      week = "01"
      """, 10, "mapping.unknown-word", "halfDay"
    ),
    (
      "[[column]]\nname = \"A\"\nfrom = \"定人方式\"\n[column.values]\nfirstCome = \"1\"", 5,
      "mapping.uncovered", "employerPicks"
    ),
    ("[[column]]\nname = \"A\"", 2, "mapping.no-source", "constant"),
    (
      "[[column]]\nname = \"A\"\nfrom = \"标题\"\nconstant = \"1\"", 2, "mapping.no-source", "from"
    ),
    ("[[column]]\nfrom = \"标题\"", 2, "mapping.missing-key", "name"),
    (
      "[[column]]\nname = \"A\"\nfrom = \"标题\"\n[[column]]\nname = \"A\"\nfrom = \"标题\"", 6,
      "mapping.doubled-name", "A"
    ),
    (
      "[[column]]\nname = \"A\"\nfrom = \"日期\"\ndate = \"YYYY\"", 5, "mapping.bad-value", "yyyy"
    ),
    (
      "[[column]]\nname = \"A\"\nfrom = \"日期\"\ndate = \"HHmm\"", 5, "mapping.misplaced", "HH"
    ),
    (
      "[[column]]\nname = \"A\"\nfrom = \"标题\"\ndate = \"yyyy\"", 5, "mapping.misplaced", "yyyy"
    ),
    (
      "[[column]]\nname = \"A\"\nfrom = \"标题\"\nrequired = 1", 5, "mapping.bad-value", "true"
    ),
    (
      "[[column]]\nname = \"A\"\nfrom = \"标题\"\nseparator = \"/\"", 5, "mapping.misplaced", "from"
    ),
    (
      "encoding = \"utf-16\"\n[[column]]\nname = \"A\"\nfrom = \"标题\"", 2, "mapping.bad-value", "gb"
    ),
    ("[[column]]\nname = ", 3, "mapping.syntax", "TOML"),
    ("", nil, "mapping.missing-key", "[[column]]"),
  ]

  @Test("what is wrong is said with its line and what is allowed", arguments: wrong)
  func faults(text: String, line: Int?, code: String, allowed: String) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.code == code)
    #expect(problem.line == line)
    #expect(problem.wording.english.contains(allowed), "\(problem.wording.english)")
    #expect(problem.wording.chinese.hasPrefix(line.map { "m.toml:\($0): " } ?? "m.toml: "))
  }

  @Test("everything that is wrong is said at once, by line")
  func allAtOnce() {
    let found = problems("x = 1\ny = 2\n[[column]]\nname = \"A\"\nfrom = \"题\"\nz = 1")
    #expect(found.map(\.line) == [2, 3, 6, 7])
  }

  private func existing(_ path: String) throws {
    _ = try placed().bytes(of: path)
  }
}
