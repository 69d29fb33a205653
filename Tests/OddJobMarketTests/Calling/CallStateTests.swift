import OddJobMarket
import Testing

@Suite("The calling of a number")
struct CallStateTests {
  private static let legal: [(CallState, CallEvent, CallState)] = [
    (.waiting, .call, .called), (.called, .callAgain, .recalled), (.called, .miss, .missed),
    (.called, .come, .came), (.recalled, .callAgain, .recalled), (.recalled, .miss, .missed),
    (.recalled, .come, .came), (.missed, .callAgain, .recalled), (.missed, .come, .came),
    (.came, .callAgain, .recalled),
  ]

  @Test(
    "a step is taken where it is legal, and refused by the state it meets everywhere else",
    arguments: CallState.allCases, CallEvent.allCases)
  func steps(state: CallState, event: CallEvent) throws {
    if let step = Self.legal.first(where: { $0.0 == state && $0.1 == event }) {
      #expect(try state.applying(event) == step.2)
    } else {
      #expect(throws: Refusal.illegalCall(state)) { try state.applying(event) }
    }
  }
}
