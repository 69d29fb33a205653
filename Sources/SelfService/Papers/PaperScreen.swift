package import OddJobMarket
import Printing
import TerminalUI

/// A slip or receipt whole: to be read, scanned by a phone, and printed where there is a printer.
package enum PaperScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package struct State: Equatable, Sendable {
    let source: PaperSource
    var loading: Loading<Paper> = .waiting
    var page = 0
    /// Whether the code is shown where it does not fit beside the text.
    var showsCode = true
    /// How far its printing has come; nil until somebody asked for it.
    var print: PrintRecord?
    var problem: Refusal?

    init(_ source: PaperSource) { self.source = source }
  }

  package enum Message: Equatable, Sendable {
    case printTapped
    case sidesTapped
    case nextPageTapped
    case answered(cameOut: Bool)
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    [.effect(.loadPaper(request(state, context)))]
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .paper(let request, .success(let paper)):
      guard request.source == state.source else { return [] }
      state.loading = .there(paper)
    case .paper(let request, .failure(let refusal)):
      guard request.source == state.source, state.loading == .waiting else { return [] }
      state.loading = .refused(refusal)
    case .printing(let number, let result):
      guard number == state.source.number else { return [] }
      switch result {
      case .success(let record):
        // What is said late of an earlier copy is not said of this one.
        guard record.copy >= state.print?.copy ?? 0 else { return [] }
        state.print = record
        state.problem = nil
      case .failure(let refusal): state.problem = refusal
      }
    default: break
    }
    return []
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .printTapped:
      guard canPrint(state, context) else { return [] }
      return [.effect(.printPaper(request(state, context)))]
    case .sidesTapped:
      state.showsCode.toggle()
      state.page = 0
      return []
    case .nextPageTapped:
      state.page += 1
      return []
    case .answered(let cameOut):
      guard let print = state.print, print.state == .unknown else { return [] }
      return [.effect(.sayPrinted(print, cameOut: cameOut))]
    }
  }

  package static func title(_ state: State) -> Wording { PaperPageWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard case .there(let paper) = state.loading, !asks(state) else { return [] }
    var actions: [FooterAction<Message>] = []
    if pageCount(paper, state, context) > 1 {
      actions.append(FooterAction(FindWorkWords.nextPage, key: .pageDown, message: .nextPageTapped))
    }
    if !hasRoomForBoth(context) {
      let label = state.showsCode ? PaperPageWords.showText : PaperPageWords.showCode
      actions.append(FooterAction(label, key: .character("c"), message: .sidesTapped))
    }
    if context.hasPrinter {
      actions.append(
        FooterAction(
          PaperPageWords.print, key: .enter, message: .printTapped, isPrimary: true,
          whyDisabled: obstacle(state)))
    }
    return actions
  }

  /// Whether the person has to say what the printer does not.
  static func asks(_ state: State) -> Bool { state.print?.state == .unknown }

  /// What came out is not printed again here: staff do that, who see that it is a reprint.
  private static func canPrint(_ state: State, _ context: ScreenContext) -> Bool {
    guard context.hasPrinter, case .there = state.loading else { return false }
    return obstacle(state) == nil
  }

  private static func obstacle(_ state: State) -> Wording? {
    switch state.print?.state {
    case nil, .failed: nil
    case .planned, .sent: WhyWords.printing
    case .printed, .unknown: WhyWords.printedOnce
    }
  }

  private static func request(_ state: State, _ context: ScreenContext) -> PaperRequest {
    PaperRequest(state.source, language: context.language)
  }
}
