import OddJobMarket

extension ExchangeWords {
  /// Returns what is wrong with a mapping file, and what is allowed there.
  static func mapping(_ kind: MappingProblem.Kind) -> Wording {
    switch kind {
    case .missing: Wording("没有这个文件。", "there is no such file.")
    case .unreadable: Wording("读不了这个文件。", "the file can't be read.")
    case .syntax(let detail): Wording("TOML写法不对：\(detail)", "not valid TOML: \(detail)")
    case .missingKey(let key): Wording("缺少 \(key)。", "\(key) is missing.")
    case .noSource:
      Wording("要有 from 或 constant，只能有一个。", "there must be either from or constant.")
    case .doubledName(let name):
      Wording("列名“\(name)”有两个。", "there are two columns “\(name)”.")
    case .misplaced(let key, let needs):
      Wording("\(key) 用不上：\(needs.chinese)", "\(key) does not go here: \(needs.english)")
    case .otherTable(let table, let asked):
      Wording(
        "这份对照表是给 \(table.rawValue) 的，不能用于 \(asked.rawValue)。",
        "this mapping is for \(table.rawValue), not for \(asked.rawValue).")
    case .unknownKey, .badValue, .unknownColumn, .unknownWord, .uncovered: choice(kind)
    }
  }

  private static func choice(_ kind: MappingProblem.Kind) -> Wording {
    switch kind {
    case .unknownKey(let key, let allowed):
      let list = allowed.joined(separator: ", ")
      return Wording("没有 \(key) 这一项；可用：\(list)。", "there is no key \(key); allowed: \(list).")
    case .badValue(let key, let allowed):
      return Wording("\(key) 应为：\(allowed.chinese)", "\(key) must be: \(allowed.english)")
    case .unknownColumn(let name, let allowed):
      let list = allowed.joined(separator: "、")
      return Wording(
        "没有“\(name)”这一列；可用：\(list)。", "there is no column “\(name)”; allowed: \(list).")
    case .unknownWord(let word, let column, let allowed):
      let list = allowed.joined(separator: ", ")
      return Wording(
        "“\(column)”里不会有“\(word)”；可用：\(list)。",
        "“\(column)” never holds “\(word)”; allowed: \(list).")
    case .uncovered(let column, let words):
      let list = words.joined(separator: ", ")
      return Wording(
        "“\(column)”还缺：\(list)；或写 otherwise。",
        "values for “\(column)” leave out: \(list); add them, or otherwise.")
    default: return Wording("", "")
    }
  }

  /// The kinds of dates a pattern may be used for.
  static let datePattern = Wording(
    "由 yyyy、MM、dd、HH、mm 和分隔符组成，例如 \"yyyyMMdd\"",
    "made of yyyy, MM, dd, HH, mm and signs between them, as \"yyyyMMdd\"")
  static let dateColumns = Wording(
    "只用于日期或时间列，或一列日期加一列时间；没有日期的列不能写 yyyy、MM、dd，没有时间的列不能写 HH、mm。",
    "only for a column of dates or clocks, or one of each; a column without a date has no yyyy, "
      + "MM, dd, one without a clock no HH, mm.")
  static let oneColumnOnly = Wording("只能用于一列。", "only where from names one column.")
  static let severalColumnsOnly = Wording("只用于几列合并。", "only where from names several columns.")
  static let fromOnly = Wording("只用于 from。", "only together with from.")
  static let valuesOnly = Wording("只和 values 一起用。", "only together with values.")
  static let text = Wording("不空的文字", "a text that is not empty")
  static let anyText = Wording("文字", "a text")
  static let flag = Wording("true 或 false", "true or false")
  static let columnNames = Wording("一个列名，或列名的列表", "a column's name, or a list of names")
  static let columnTables = Wording("一个或多个 [[column]]", "one or more of [[column]]")
  static let textTable = Wording("文字对照，例如 firstCome = \"01\"", "texts, as firstCome = \"01\"")

  /// Returns a list of texts of which one is allowed.
  static func oneOf(_ texts: [String]) -> Wording {
    let list = texts.map { "\"\($0)\"" }
    return Wording(list.joined(separator: "、"), list.joined(separator: ", "))
  }

  /// Returns why a row does not fit its mapping.
  static func misfit(_ misfit: MappedColumn.Misfit, column: String, row: Int) -> Wording {
    switch misfit {
    case .empty:
      Wording(
        "第\(row)行的“\(column)”是空的，对照表要求必填。没有导出。",
        "Row \(row): “\(column)” is empty, and the mapping requires it. Nothing was exported.")
    case .unmapped(let word):
      Wording(
        "第\(row)行的“\(column)”：对照表里没有“\(word)”。没有导出。",
        "Row \(row), “\(column)”: the mapping has nothing for “\(word)”. Nothing was exported.")
    }
  }
}
