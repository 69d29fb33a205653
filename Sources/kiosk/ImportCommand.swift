import ArgumentParser
import Foundation
import Glibc
import OddJobMarket
import Station
import Store

/// `kiosk import`: what others have in a spreadsheet.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "从CSV导入。Import from CSV.", subcommands: [Postings.self])

  struct Postings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "postings",
      abstract: "导入岗位。Import postings.",
      discussion: """
        The first line is the header, in Chinese; required columns: \
        \(PostingColumn.allCases.filter(\.isRequired).map(\.rawValue).joined(separator: " ")). \
        Optional: \
        \(PostingColumn.allCases.filter { !$0.isRequired }.map(\.rawValue).joined(separator: " ")). \
        Rows that follow each other with the same 岗位编号 are the days of one posting. Comma, \
        semicolon or tab. One wrong row and nothing is imported, unless --partial is given. What \
        the posting gate finds is imported for review. Exit status 0 when all went in, 65 when a \
        row or the header is wrong, 66 when the file can't be read.
        """)

    @OptionGroup var options: StationOptions

    @Flag(help: "只导入没错的行。Import the rows that are right.")
    var partial = false

    @Flag(help: "输入工作人员口令，记在其名下。Ask for an attendant's PIN and name that attendant.")
    var attendant = false

    @Option(help: "编码：auto、utf-8、gb18030。Encoding.")
    var encoding = ImportEncoding.auto

    @Argument(help: "CSV文件；- 从标准输入读。The file, or - for standard input.")
    var file: String

    func validate() throws {
      if attendant, file == "-" {
        throw ValidationError("--attendant: the PIN is read from standard input, name a file")
      }
    }

    func run() throws {
      try Exit.reporting {
        let desk = try StationOpening.open(
          path: options.databasePath(), settings: options.settings())
        let actor: ActingParty =
          attendant ? .attendant(try desk.store.unlock(pin: PINPrompt.read()).id) : .system
        let progress = ProgressLine()
        let summary = try PostingImport(desk: desk).run(
          file: file,
          options: PostingImport.Options(
            encoding: encoding.chosen, isPartial: partial, operatorName: ShellUser.name),
          by: actor,
          report: { note in
            progress.clear()
            Output.error("\(note.wording.chinese)\n  \(note.wording.english) [\(note.fault.code)]")
          }, progress: { progress.show(ExchangeWords.progress($0)) })
        progress.clear()
        let words = ExchangeWords.summary(summary)
        Output.line("\(words.chinese)\n\(words.english)")
        if summary.wrongRows > 0 { throw ExitCode(EX_DATAERR) }
      }
    }
  }
}

/// The person at the shell, for the local audit.
enum ShellUser {
  static var name: String? {
    // Behind sudo everybody is root.
    if let name = ProcessInfo.processInfo.environment["SUDO_USER"], !name.isEmpty { return name }
    return getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
  }
}

/// The encoding a person may name.
enum ImportEncoding: String, CaseIterable, ExpressibleByArgument {
  case auto
  case utf8 = "utf-8"
  case gb18030

  var chosen: TextEncoding? { TextEncoding(rawValue: rawValue) }
}
