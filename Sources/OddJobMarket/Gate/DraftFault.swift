/// A part of a draft that a check objects to.
struct DraftFault {
  let check: DraftCheck
  let field: PostingField
  /// What is at fault as a person reads it; nil where the part is missing.
  let words: String?

  init(_ check: DraftCheck, _ field: PostingField, words: String? = nil) {
    self.check = check
    self.field = field
    self.words = words
  }
}
