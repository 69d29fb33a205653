import ArgumentParser
import FoundationEssentials
import Glibc
import OddJobMarket

/// `kiosk gate`: what the posting gate finds in a text.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "岗位文字检查。What the posting gate finds in a text.",
    discussion: "Exit status 0 when nothing stands in the way, 65 when something does.")

  @Flag(help: "输出JSON。Print {\"findings\": […]}.")
  var json = false

  @Argument(help: "岗位文字；- 从标准输入读。The text, or - for standard input.")
  var text: String

  private struct Report: Encodable {
    var findings: [Finding]
  }

  func run() throws {
    let gate = PostingGate(rules: try GateRules.standard())
    let text = text == "-" ? Self.standardInput() : text
    let findings = gate.findings(inText: text)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      Output.line(String(decoding: try encoder.encode(Report(findings: findings)), as: UTF8.self))
    } else if findings.isEmpty {
      Output.line("没有发现问题 / nothing found")
    } else {
      for finding in findings {
        Output.line("“\(finding.words)”  \(finding.rule)")
        Output.line("  \(finding.why(.chinese)) \(finding.mend(.chinese))")
        Output.line("  \(finding.why(.english)) \(finding.mend(.english))")
      }
    }
    if findings.contains(where: { $0.severity == .finding }) { throw ExitCode(EX_DATAERR) }
  }

  private static func standardInput() -> String {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    return text
  }
}
