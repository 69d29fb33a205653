/// An answer, and whether what was done changed the market for the other seats.
package struct DeskAnswer<Reply: Sendable>: Sendable {
  package var reply: Reply?
  package var changesMarket: Bool
  /// Whether a number was called, missed or served, which every seat shows.
  package var changesCalls = false

  init(_ reply: Reply?, changesMarket: Bool = false) {
    self.reply = reply
    self.changesMarket = changesMarket
  }
}
