import CRime
import Foundation
import PinyinInput
import RimePinyin
import StationTestSupport
import Testing

/// Input methods learn what people write; at a station that would be other people's names.
@Suite("Nothing is learnt")
struct NothingLearntTests {
  @Test(
    "names that were looked up stand in no file, and the order stays; with learning on they would")
  func nothing() throws {
    let source = try SharedEngine.source
    let folder = try SharedEngine.folder
    let query = CharacterQuery("zhangwei", by: .letters, for: .familyName)
    let before = source.candidates(for: query)
    for letters in ["zhangwei", "wangxiuying", "lvxiaojun", "ouyang"] {
      for count in 1...letters.count {
        _ = source.candidates(
          for: CharacterQuery(String(letters.prefix(count)), by: .letters, for: .familyName))
      }
    }
    #expect(source.candidates(for: query) == before)
    #expect(try holding("掌微", in: folder).isEmpty)
    #expect(try holding("张伟", in: folder).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder + "/pinyin_simp.userdb"))

    // The control: the same librime, told to learn, writes what is chosen into its folder.
    try learn("zhangwei", in: folder)
    let learnt = try holding("zhang wei", in: folder)
    #expect(!learnt.isEmpty)
  }

  @Test("the folder of an engine in use is gone as soon as it is open")
  func folder() throws {
    // The shared one keeps its folder so that it can be looked into; the schema in it says no.
    let schemas = try FileManager.default.contentsOfDirectory(
      atPath: try SharedEngine.folder + "/build"
    ).filter { $0.hasPrefix("kiosk_") && $0.hasSuffix(".schema.yaml") && !$0.contains("learning") }
    #expect(schemas.count == 3, "\(schemas)")
    for schema in schemas {
      let text = try String(
        contentsOfFile: try SharedEngine.folder + "/build/" + schema, encoding: .utf8)
      #expect(text.contains("enable_user_dict: false"), "\(schema)")
    }
  }

  /// The files of the folder that hold the text.
  private func holding(_ text: String, in folder: String) throws -> [String] {
    let wanted = Data(text.utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      guard let data = try? Data(contentsOf: URL(filePath: folder + "/" + path)) else {
        return false
      }
      return data.range(of: wanted) != nil
    }
  }

  /// Chooses what comes first in a schema of its own that learns.
  private func learn(_ letters: String, in folder: String) throws {
    let path = folder + "/build/kiosk_learning.schema.yaml"
    let known = try String(
      contentsOfFile: folder + "/build/kiosk_letters.schema.yaml", encoding: .utf8)
    try known.replacing("kiosk_letters.schema", with: "kiosk_learning.schema")
      .replacing("schema_id: kiosk_letters", with: "schema_id: kiosk_learning")
      .replacing("enable_user_dict: false", with: "enable_user_dict: true")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let api = try #require(crime_open()).pointee
    let session = api.create_session()
    defer { _ = api.destroy_session(session) }
    #expect(api.select_schema(session, "kiosk_learning") != 0)
    for byte in letters.utf8 { _ = api.process_key(session, CInt(byte), 0) }
    _ = api.select_candidate(session, 0)
    var commit = crime_commit()
    #expect(api.get_commit(session, &commit) != 0)
    _ = api.free_commit(&commit)
  }
}
