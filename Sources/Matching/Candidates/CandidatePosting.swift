/// An open posting as the search for candidates sees it: whole numbers only.
package struct CandidatePosting: Hashable, Sendable {
  /// Where the work is, in metres on the plane of the people.
  package var x: Int32
  package var y: Int32
  /// How many people are wanted.
  package var headcount: Int32
  package var span: MinuteSpan
  /// In fen, of the same unit as what people ask.
  package var pay: Int32
  /// The certificates without which nobody may come, a bit each.
  package var required: UInt64
  /// The trade's bit in a person's trades, 0..<64.
  package var trade: UInt8
  /// How urgent, in steps from 0.
  package var urgency: Int32

  package init(
    x: Int32, y: Int32, headcount: Int32, span: MinuteSpan, pay: Int32, required: UInt64,
    trade: UInt8, urgency: Int32
  ) {
    self.x = x
    self.y = y
    self.headcount = headcount
    self.span = span
    self.pay = pay
    self.required = required
    self.trade = trade
    self.urgency = urgency
  }
}
