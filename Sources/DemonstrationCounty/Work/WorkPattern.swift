import OddJobMarket

/// A kind of work as it comes again and again, from which postings are written.
struct WorkPattern: Sendable {
  let trade: TradeCode
  let line: EmployerLine
  let use: SiteUse
  let pay: PayPlan
  /// What is done to what; # stands for an amount.
  let titles: [TitleStem]
  let amounts: ClosedRange<Int>
  let amountStep: Int
  /// What opens the content: each title has the one at its own place, round and round.
  let tasks: [String]
  /// One of them follows.
  let notes: [String]
  /// The hours of the clock at which it begins, past 23 into the next morning.
  var starts = 7...9
  var hours = 8...8
  var places = 1...4
  var days = 1...1
  var kind = PostingKind.ordinary
  var meals: [Meals] = [.none, .none, .lunch]
  var rides: [Ride] = [.none]
  var settlements: [Settlement] = [.sameDay]
  /// Whether it may begin at any hour, deep night included.
  var isAnyHour = false
  /// How often it comes, beside the others.
  var weight = 3

  init(
    _ trade: String, _ line: EmployerLine, at use: SiteUse, _ pay: PayPlan, _ titles: [String],
    _ amounts: ClosedRange<Int>, step: Int, tasks: [String], notes: [String]
  ) {
    self.trade = TradeCode(trade)
    self.line = line
    self.use = use
    self.pay = pay
    self.titles = titles.map(TitleStem.init)
    self.amounts = amounts
    amountStep = step
    self.tasks = tasks
    self.notes = notes
  }

  /// Returns the pattern with some of its terms changed.
  func with(_ change: (inout WorkPattern) -> Void) -> WorkPattern {
    var pattern = self
    change(&pattern)
    return pattern
  }

  /// Whether the work may begin at the minute of the day.
  func begins(atMinute minute: Int) -> Bool {
    isAnyHour || starts.contains(minute / 60) || starts.contains(minute / 60 + 24)
  }

  var certificate: Certificate? { TradeCatalogue.standard[trade]?.certificate }
}

/// A title with a gap for an amount.
struct TitleStem: Sendable {
  let before: String
  let after: String?

  init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    before = String(parts[0])
    after = parts.count > 1 ? String(parts[1]) : nil
  }

  func text(_ amount: Int) -> String {
    guard let after else { return before }
    return "\(before)\(amount)\(after)"
  }
}
