import Glibc
package import OddJobMarket

/// The words of import and export.
package enum ExchangeWords {
  /// Returns what is wrong with a whole file.
  static func file(_ code: ExchangeError.Code, path: String, detail: Int32) -> Wording {
    let reason = detail == 0 ? "" : String(cString: strerror(detail))
    return switch code {
    case .noInput:
      Wording("读不了文件 \(path)（\(reason)）。", "\(path) can't be read (\(reason)).")
    case .noOutput:
      Wording("写不了文件 \(path)（\(reason)）。", "\(path) can't be written (\(reason)).")
    case .notWritten:
      Wording(
        "\(path == "-" ? "标准输出" : path) 没有写完（\(reason)）。",
        "\(path == "-" ? "Standard output" : path) could not be written to its end (\(reason)).")
    case .readerGone:
      Wording("对方不再接收，没有写完。", "The reader has gone; not all was written.")
    case .readerStalled:
      Wording("对方迟迟不接收，没有写完。", "The reader takes nothing; not all was written.")
    case .empty:
      Wording(
        "文件 \(path) 是空的，第一行要有表头。", "\(path) is empty. The first line must be the header.")
    case .workbook:
      Wording(
        "\(path) 是表格文件，请在表格软件里另存为 CSV 再导入。",
        "\(path) is a workbook. Save it as CSV in the spreadsheet and import that.")
    case .wideText:
      Wording(
        "\(path) 是 UTF-16 文本，请另存为“CSV UTF-8”再导入。",
        "\(path) is UTF-16 text. Save it as \u{201C}CSV UTF-8\u{201D} and import that.")
    case .encodingMissing:
      Wording(
        "这台机器没有 GB18030 转换表，请安装 glibc 的 gconv 模块，或用 UTF-8。",
        "This machine has no GB18030 table: install glibc's gconv modules, or use UTF-8.")
    case .header: Wording("表头不对。", "The header is wrong.")
    case .misfit:
      Wording("有一行和对照表对不上。", "A row does not fit the mapping file.")
    }
  }

  static func header(_ faults: [HeaderFault]) -> Wording {
    var chinese: [String] = []
    var english: [String] = []
    for fault in faults {
      switch fault {
      case .unknown(let column, let letter):
        chinese.append("\(letter)列“\(column)”不认识")
        english.append("column \(letter) “\(column)” is unknown")
      case .missing(let column):
        chinese.append("缺少“\(column)”列")
        english.append("column “\(column)” is missing")
      case .doubled(let column):
        chinese.append("“\(column)”列有两个")
        english.append("column “\(column)” is there twice")
      case .undecodable(let letter):
        chinese.append("\(letter)列的文字编码不对")
        english.append("column \(letter) is not in the file's encoding")
      }
    }
    let known = PostingColumn.allCases.map { $0.rawValue + ($0.isRequired ? "*" : "") }
      .joined(separator: "、")
    return Wording(
      "表头不对：\(chinese.joined(separator: "；"))。可用的列（*必有）：\(known)。",
      "The header is wrong: \(english.joined(separator: "; ")). Columns (* required): \(known).")
  }

  /// Returns one line of the report.
  static func note(_ note: RowNote) -> Wording {
    let words = self.fault(note.fault)
    // The line is what an editor shows, the row what a spreadsheet shows.
    let chineseRow = note.row == note.line ? "" : "（表格第\(note.row)行）"
    let englishRow = note.row == note.line ? "" : " (row \(note.row))"
    let chineseLetter = note.letter.map { "\($0)列" } ?? ""
    let chinesePlace = note.column.map { " \(chineseLetter)“\($0)”" } ?? ""
    let englishLetter = note.letter.map { "\($0) " } ?? ""
    let englishPlace = note.column.map { ", column \(englishLetter)“\($0)”" } ?? ""
    let chineseCell = note.words.map { "（写的是“\($0)”）" } ?? ""
    let englishCell = note.words.map { " (it says “\($0)”)" } ?? ""
    return Wording(
      "第\(note.line)行\(chineseRow)\(chinesePlace)：\(words.chinese)\(chineseCell)",
      "line \(note.line)\(englishRow)\(englishPlace): \(words.english)\(englishCell)")
  }

  /// Returns what an import did.
  package static func summary(_ summary: ImportSummary) -> Wording {
    let numbers = Wording(
      "读了\(summary.rows)行（\(summary.encoding.rawValue)）：\(summary.postings)个岗位，"
        + "\(summary.shifts)个班次，其中\(summary.inReview)个岗位待审核；新增用工方\(summary.newEmployers)家；"
        + "重复\(summary.duplicates)行，略过\(summary.leftOut)行，有错\(summary.wrongRows)行。",
      "\(summary.rows) rows (\(summary.encoding.rawValue)): \(summary.postings) postings, "
        + "\(summary.shifts) shifts, \(summary.inReview) of the postings in review; "
        + "\(summary.newEmployers) new employers; \(summary.duplicates) duplicate, "
        + "\(summary.leftOut) left out, \(summary.wrongRows) wrong.")
    guard summary.isKept else {
      return Wording(
        "没有导入，什么都没改。" + numbers.chinese + "改好再导入，或加 --partial 只导入没错的行。",
        "Nothing was imported. " + numbers.english
          + " Correct the rows, or import the others with --partial.")
    }
    return Wording("已导入。" + numbers.chinese, "Imported. " + numbers.english)
  }

  /// Returns how many rows an export wrote.
  package static func exported(_ rows: Int) -> Wording {
    Wording("已导出\(rows)行。", "\(rows) rows exported.")
  }

  /// Returns the line that a terminal shows while an export runs.
  package static func exporting(_ rows: Int) -> Wording {
    Wording("已导出\(rows)行", "\(rows) rows")
  }

  /// Returns who said that a person arrived.
  static func arrival(_ source: Attendance.Source) -> Wording {
    switch source {
    case .selfReport: Wording("本人", "the person")
    case .crewLeader: Wording("带班人", "the crew leader")
    case .employer: Wording("用工方", "the employer")
    case .attendant: Wording("工作人员", "an attendant")
    }
  }

  /// Returns the line that a terminal shows while an import runs.
  package static func progress(_ progress: ImportProgress) -> Wording {
    let percent = progress.percent.map { " \($0)%" } ?? ""
    return Wording("已读\(progress.rows)行\(percent)", "\(progress.rows) rows\(percent)")
  }
}
