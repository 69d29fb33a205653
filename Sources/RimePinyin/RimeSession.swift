import CRime
import PinyinInput

/// One conversation with librime, of one method; remembers only the keys that were fed last.
struct RimeSession {
  private let api: RimeApi
  private let session: RimeSessionId
  private let method: CharacterMethod
  private var fed: [UInt8] = []

  private static let down: CInt = 0xff54
  private static let home: CInt = 0xff50

  /// - Throws: `RimeProblem.refused` where librime does not take the schema.
  init(_ api: RimeApi, _ method: CharacterMethod) throws(RimeProblem) {
    self.api = api
    self.method = method
    let schema = RimeSchema(method).name
    session = api.create_session()
    guard session != 0, api.select_schema(session, schema) != 0 else {
      throw .refused(schema: schema)
    }
  }

  mutating func candidates(for symbols: String, limit: Int) -> [CharacterCandidate] {
    let keys = RimeSchema.keys(for: symbols, by: method)
    feed(keys)
    var found: [CharacterCandidate] = []
    var last: (page: Int32, index: Int32)?
    while found.count < limit {
      var context = crime_context()
      guard api.get_context(session, &context) != 0 else { break }
      defer { _ = api.free_context(&context) }
      let menu = context.menu
      let place = (menu.page_no, menu.highlighted_candidate_index)
      // The last one stays highlighted however often one goes on.
      if let last, last == place { break }
      guard menu.num_candidates > place.1, let candidate = menu.candidates?[Int(place.1)],
        let text = candidate.text
      else { break }
      last = place
      // The comment is the pinyin, or what strokes are missing.
      found.append(
        CharacterCandidate(
          String(cString: text), reading: candidate.comment.map { String(cString: $0) } ?? "",
          used: keys.count - Self.rest(context.composition)))
      _ = api.process_key(session, Self.down, 0)
    }
    // Without this the next list would begin where this one was left.
    if found.count > 1 { _ = api.process_key(session, Self.home, 0) }
    return found
  }

  mutating func forget() {
    api.clear_composition(session)
    fed = []
  }

  /// Letters mostly come one at a time, and what was worked out for the others stands.
  private mutating func feed(_ keys: [UInt8]) {
    if !keys.starts(with: fed) { forget() }
    for key in keys.dropFirst(fed.count) { _ = api.process_key(session, CInt(key), 0) }
    fed = keys
  }

  /// How many keys the highlighted candidate leaves: they stand behind it as they were fed.
  private static func rest(_ composition: RimeComposition) -> Int {
    max(0, Int(composition.length - composition.sel_end))
  }
}
