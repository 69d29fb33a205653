package import OddJobMarket

/// Why there is no pinyin on this machine; the wording says what to do.
package enum RimeProblem: Error, Hashable, Sendable {
  /// librime is not installed.
  case libraryMissing
  /// The dictionary is not installed, or not where it was looked for.
  case dataMissing(path: String)
  /// The folder that the engine is set up in can't be written.
  case folder(path: String)
  /// The engine did not take what it was given.
  case refused(schema: String)

  /// The stable code, for logs and tests.
  package var code: String {
    switch self {
    case .libraryMissing: "pinyin.library"
    case .dataMissing: "pinyin.data"
    case .folder: "pinyin.folder"
    case .refused: "pinyin.refused"
    }
  }

  /// What is wrong and what to do about it.
  package var wording: Wording {
    switch self {
    case .libraryMissing:
      Wording("没有装 librime，屏幕上不能打拼音。", "librime is not installed: no pinyin on the screen.")
    case .dataMissing(let path):
      Wording("没有拼音词库：\(path)。", "The pinyin dictionary is missing: \(path).")
    case .folder(let path):
      Wording("拼音的临时目录不能写：\(path)。", "The folder for pinyin can't be written: \(path).")
    case .refused(let schema):
      Wording("拼音引擎没有接受 \(schema)。", "The pinyin engine did not take \(schema).")
    }
  }
}
