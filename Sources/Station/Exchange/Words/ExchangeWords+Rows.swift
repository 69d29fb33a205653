import OddJobMarket

extension ExchangeWords {
  /// Returns what is wrong with a row, and how to put it right.
  static func fault(_ fault: RowFault) -> Wording {
    switch fault {
    case .field(let problem): problem.wording
    case .missing: Wording("必须填写", "This cell must be filled in")
    case .undecodable(let encoding):
      Wording(
        "有不是 \(encoding.rawValue) 的字节，请重新输入这一格再保存",
        "Bytes that are not \(encoding.rawValue): type the cell anew and save")
    case .formula:
      Wording(
        "像公式，不能导入；请去掉开头的 = + - @，或在前面加一个英文单引号",
        "It looks like a formula: take away the = + - @ it begins with, or put ' before it")
    case .masked:
      Wording(
        "星号是导出时隐去的内容，请填完整，或用 --full 重新导出",
        "The asterisks hide what an export left out: fill it in, or export with --full")
    case .scientific:
      Wording(
        "被表格改成了科学计数，请把这一列设为“文本”再填", "The spreadsheet rounded it: format the column as text")
    case .choice, .number, .tradeUnknown, .coordinate, .payZero, .shiftPast, .dayTooFar,
      .validityPast:
      value(fault)
    case .tooManyCells, .quoteAfterCell, .recordTooLong: form(fault)
    case .employerNew, .employerKindDiffers, .employerSuspended, .householdNamed: employer(fault)
    case .groupDiffers, .groupBroken, .groupTooLong: group(fault)
    case .duplicate:
      Wording(
        "同一用工方、标题、日期和开始时间的岗位已经有了，这一行略过",
        "The same employer, title, day and start exist already; the row is left out")
    case .stateLeftOut(let state):
      Wording(
        "状态是“\(state.wording(.chinese))”，这一行略过",
        "The posting is \(state.wording(.english).lowercased()); the row is left out")
    case .finding(let finding):
      Wording(
        "待审核：“\(finding.words)” \(finding.why(.chinese))；\(finding.mend(.chinese))",
        "in review: “\(finding.words)” \(finding.why(.english)); \(finding.mend(.english))")
    }
  }

  private static func value(_ fault: RowFault) -> Wording {
    switch fault {
    case .choice(let allowed):
      Wording(
        "只能填：\(allowed.joined(separator: "、"))", "One of: \(allowed.joined(separator: "、"))")
    case .number(let range):
      Wording(
        "要填 \(range.lowerBound) 到 \(range.upperBound) 的整数",
        "A whole number from \(range.lowerBound) to \(range.upperBound)")
    case .tradeUnknown:
      Wording(
        "目录里没有这个工种，没有合适的请填“普工杂工”", "No such trade; where none fits, write 普工杂工")
    case .coordinate:
      Wording(
        "纬度和经度要一起填，例如 26.9597 和 108.6750",
        "Latitude and longitude go together, as 26.9597 and 108.6750")
    case .payZero: Wording("工资不能是零", "The pay can't be zero")
    case .shiftPast:
      Wording("这个班次已经过了，请核对日期和开始时间", "This shift is over: check the day and the start")
    case .dayTooFar: Wording("日期在一年以后，请核对年份", "More than a year ahead: check the year")
    default: Wording("有效期已经过了，请核对", "The validity is past: check it")
    }
  }

  private static func form(_ fault: RowFault) -> Wording {
    switch fault {
    case .tooManyCells(let found, let header):
      Wording(
        "有\(found)格，表头只有\(header)格；内容里有分隔符的格子要用英文双引号括起来",
        "\(found) cells where the header has \(header): a cell with a separator in it needs quotes")
    case .quoteAfterCell:
      Wording(
        "双引号后面还有字；格子里的双引号要写两个", "Text after a closing quote: double a quote inside a cell")
    case .recordTooLong(isQuoted: true):
      Wording("双引号没有成对，从这一行起请检查", "A quote is never closed: check from this line on")
    default: Wording("这一行太长", "The row is too long")
    }
  }

  private static func employer(_ fault: RowFault) -> Wording {
    switch fault {
    case .employerNew:
      let kinds = EmployerKind.allCases.map(\.wording.chinese).joined(separator: "、")
      return Wording(
        "站上还没有这个用工方，请填类型（\(kinds)）和电话",
        "The station doesn't know this employer: give its kind (\(kinds)) and phone")
    case .employerKindDiffers(let kind):
      return Wording(
        "这个用工方登记的是“\(kind.wording(.chinese))”，请核对",
        "The employer is registered as \(kind.wording(.chinese)): check it")
    case .householdNamed(let field): return Refusal.householdNamed(field).wording
    default:
      return Refusal.employerSuspended.wording
    }
  }

  private static func group(_ fault: RowFault) -> Wording {
    switch fault {
    case .groupDiffers(let line):
      Wording(
        "和第\(line)行是同一个岗位编号，这一列却不一样", "Same posting number as line \(line), but this differs")
    case .groupBroken(let line):
      Wording("同一岗位的第\(line)行有错，整个岗位没有导入", "Line \(line) of the same posting is wrong")
    case .groupTooLong(let limit):
      Wording("一个岗位最多\(limit)个班次，请分成几个", "A posting has \(limit) shifts at most: divide it")
    default: Wording("", "")
    }
  }
}
