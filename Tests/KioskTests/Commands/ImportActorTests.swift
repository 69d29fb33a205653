import Foundation
import GRDB
import Glibc
import StationTestSupport
import Testing

@Suite("Who imports")
struct ImportActorTests {
  private static let sheet = """
    用工方,用工方类型,用工方电话,工种,标题,工作内容,工作地点,乡镇,日期,开始,结束,人数,工资,计薪单位,付款人,结算,联系人,联系电话
    八弓餐饮公司,企业,0855-4521234,保洁,擦玻璃,擦玻璃，扫地，工具齐全。,县城广场,八弓镇,后天,08:30,16:30,3,160,天,八弓餐饮公司,日结,杨师傅,13985501234

    """

  /// The actors of all operations of a new station after an import, and what its local audit says.
  private func imported(
    _ options: [String], pin: String, expecting end: Int32 = 0
  ) throws -> (actors: Set<String>, audit: [String]) {
    let directory = try TemporaryDirectory()
    let database = directory.file("station.sqlite")
    let file = directory.file("postings.csv")
    try Data(Self.sheet.utf8).write(to: URL(filePath: file))
    let added = try Kiosk.program("attendant", "add", "--database", database, "李敏", in: directory)
      .run(input: "135790\n")
    #expect(added.end == .exited(0))
    var program = Kiosk.program(
      "import", "postings", "--database", database, file, in: directory,
      changing: ["SUDO_USER": "limin"])
    program.arguments += options
    let result = try program.run(input: pin + "\n")
    #expect(result.end == .exited(end), "\(result)")
    let queue = try DatabaseQueue(path: database)
    return try queue.read { database in
      let operations = try Data.fetchAll(database, sql: "SELECT bytes FROM outbox ORDER BY seq")
      let actors = try operations.map { bytes in
        let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        return String((object?["actor"] as? String ?? "").prefix { $0 != ":" })
      }
      let audit = try String.fetchAll(
        database, sql: "SELECT detail FROM localAudit WHERE event = 'import.postings'")
      return (Set(actors), audit)
    }
  }

  @Test("the PIN names the attendant as the acting party; the audit names the machine's user")
  func attendant() throws {
    let (actors, audit) = try imported(["--attendant"], pin: "135790")
    #expect(actors == ["attendant"])
    #expect(audit.count == 1 && audit.first?.hasSuffix(", by limin") == true, "\(audit)")
  }

  @Test("without a PIN the system acts; with a wrong one nothing is imported")
  func others() throws {
    let (actors, audit) = try imported([], pin: "")
    #expect(actors == ["system"] && audit.count == 1)
    let wrong = try imported(["--attendant"], pin: "135791", expecting: EX_DATAERR)
    #expect(wrong.actors.isEmpty && wrong.audit.isEmpty)
  }

  @Test("the PIN and the file can't both come from standard input")
  func oneInput() throws {
    let directory = try TemporaryDirectory()
    let result = try Kiosk.program("import", "postings", "--attendant", "-", in: directory).run()
    #expect(result.end == .exited(EX_USAGE))
  }
}
