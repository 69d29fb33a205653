import CRime
import Glibc
package import PinyinInput
import Synchronization

/// The pinyin and stroke input of Debian's librime, learning nothing.
///
/// librime is one for a process, so only one of these may be opened in it. What it needs to be set up
/// lies in a folder of its own that is gone once it is open, so that it could write nothing down even
/// if it were told to.
package final class RimeEngine: CharacterEngine {
  private let sessions: Mutex<[CharacterMethod: Sessions]>

  /// librime keeps no thread of its own once it is open; the lock lets in one caller at a time.
  private struct Sessions: @unchecked Sendable {
    var session: RimeSession
  }

  /// Opens the engine, which takes about 30 ms.
  ///
  /// - Parameters:
  ///   - data: where Debian's packages put dictionaries.
  ///   - folder: made by this and removed again, unless it is to stay.
  /// - Throws: `RimeProblem` where the library or its dictionaries are missing, or the folder can't
  ///   be written.
  package init(
    data: String = RimeEngine.dataFolder, folder: String, keepsFolder: Swift.Bool = false
  ) throws(RimeProblem) {
    guard let found = crime_open() else { throw .libraryMissing }
    let api = found.pointee
    try Self.check(data: data)
    let setUp = try RimeFolder(folder)
    defer { if !keepsFolder { setUp.remove() } }
    try Self.start(api, data: data, folder: setUp)
    var sessions: [CharacterMethod: Sessions] = [:]
    for method in CharacterMethod.allCases {
      sessions[method] = Sessions(session: try RimeSession(api, method))
    }
    self.sessions = Mutex(sessions)
    // What is read at the first key is read now.
    for (method, key) in [(CharacterMethod.letters, "z"), (.nineKeys, "9"), (.strokes, "h")] {
      _ = candidates(for: key, by: method, limit: 1)
    }
    forget()
  }

  /// Where Debian's packages put dictionaries.
  package static let dataFolder = "/usr/share/rime-data"

  package func candidates(
    for symbols: String, by method: CharacterMethod, limit: Int
  ) -> [CharacterCandidate] {
    sessions.withLock {
      $0[method]?.session.candidates(for: symbols, limit: limit) ?? []
    }
  }

  package func forget() {
    sessions.withLock { sessions in
      for method in CharacterMethod.allCases { sessions[method]?.session.forget() }
    }
  }

  /// Says whether the engine could be opened, without opening it.
  ///
  /// - Throws: as opening does.
  package static func check(data: String = RimeEngine.dataFolder) throws(RimeProblem) {
    guard crime_open() != nil else { throw .libraryMissing }
    for file in ["pinyin_simp.table.bin", "stroke.table.bin", "stroke.prism.bin"] {
      let path = "\(data)/build/\(file)"
      guard access(path, R_OK) == 0 else { throw .dataMissing(path: path) }
    }
  }

  private static func start(
    _ api: RimeApi, data: String, folder: RimeFolder
  ) throws(RimeProblem) {
    // librime keeps the name of the program by its address.
    let name = strdup("rime.kiosk")
    let paths = [strdup(data), strdup(folder.path), strdup("")]
    defer { paths.forEach { free($0) } }
    // Without the plugins that may be installed beside it. Kept by its address, too.
    let names = ["core", "dict", "gears", "levers"]
    var modules: [UnsafePointer<CChar>?] = names.map { strdup($0).map { UnsafePointer($0) } }
    modules.append(nil)
    modules.withUnsafeMutableBufferPointer { modules in
      var traits = crime_traits()
      traits.shared_data_dir = UnsafePointer(paths[0])
      traits.user_data_dir = UnsafePointer(paths[1])
      traits.app_name = UnsafePointer(name)
      traits.distribution_name = UnsafePointer(name)
      traits.distribution_code_name = UnsafePointer(name)
      traits.distribution_version = UnsafePointer(paths[2])
      // Its log would stand in the middle of the screen, and in files of its own with what was typed.
      traits.min_log_level = 3
      traits.log_dir = UnsafePointer(paths[2])
      traits.modules = modules.baseAddress
      api.setup(&traits)
      api.deployer_initialize(&traits)
      api.initialize(&traits)
    }
    for method in CharacterMethod.allCases {
      let schema = RimeSchema(method)
      let file = try folder.write(schema)
      if schema.needsIndex, api.deploy_schema(file) == 0 { throw .refused(schema: schema.name) }
    }
  }
}
