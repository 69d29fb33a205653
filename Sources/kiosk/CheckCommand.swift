import ArgumentParser
import Glibc
import OddJobMarket
import Station

/// `kiosk check`: everything that is wrong with a configuration, at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查配置文件。Check kiosk.conf.")

  @Option(help: "配置文件，默认 /etc/kiosk/kiosk.conf。Configuration file.")
  var config: String?

  func run() throws {
    let file: String
    switch ConfigurationFile.source(named: config) {
    case .file(let path): file = path
    case .defaults(let path):
      let words = CommandWords.defaults(missing: path)
      Output.line("\(words.chinese)\n\(words.english)")
      return
    }
    let problems = ConfigurationFile.problems(in: file)
    guard !problems.isEmpty else {
      Output.line("\(file): 没有问题\n\(file): no problems")
      return
    }
    for problem in problems {
      Output.error("\(problem.wording(.chinese))\n\(problem.wording(.english)) [\(problem.code)]")
    }
    throw ExitCode(EX_CONFIG)
  }
}
