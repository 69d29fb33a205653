package import OddJobMarket
import TerminalUI

/// 我的信息: what the station keeps about the person and until when, and deleting it.
package enum KeptScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    var loading: Loading<KeptRecord> = .waiting
    /// What the person is asked to confirm; a deletion can't be taken back.
    var asking: ErasureExtent?
    /// What is on its way.
    var erasing: ErasureExtent?
    /// Why the last deletion was not possible.
    var problem: Wording?
  }

  package enum Message: Equatable, Sendable {
    case eraseTapped(ErasureExtent)
    case confirmTapped
    case keepTapped
    case receiptTapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { load(context) }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .kept(.success(let record)):
      state.loading = .there(record)
      return []
    case .kept(.failure(let refusal)):
      state.loading = .refused(refusal)
      state.asking = nil
      return []
    case .erased(let result):
      guard let erasing = state.erasing else { return [] }
      state.erasing = nil
      switch (result, erasing) {
      case (.success, .everything):
        return [.ended, .toast(KeptWords.erased(.everything), .success)]
      case (.success, .givenFreely):
        return [.toast(KeptWords.erased(.givenFreely), .success)] + load(context)
      case (.failure(let refusal), _):
        state.problem = refusal.wording
        return load(context)
      }
    case .marketChanged: return load(context)
    default: return []
    }
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .eraseTapped(let extent):
      guard case .there(let record) = state.loading, whyNot(extent, record, state) == nil else {
        return []
      }
      state.asking = extent
      state.problem = nil
      return []
    case .confirmTapped:
      guard let extent = state.asking, let session = context.session else { return [] }
      state.asking = nil
      state.erasing = extent
      return [.effect(.erase(session.id, extent))]
    case .keepTapped:
      state.asking = nil
      return []
    case .receiptTapped: return [.open(.receipt)]
    }
  }

  package static func stepBack(_ state: inout State) -> Bool {
    guard state.asking != nil else { return false }
    state.asking = nil
    return true
  }

  package static func title(_ state: State) -> Wording { KeptWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard case .there(let record) = state.loading, state.asking == nil else { return [] }
    return [
      FooterAction(
        KeptWords.eraseRest, key: .character("d"), message: .eraseTapped(.givenFreely),
        whyDisabled: whyNot(.givenFreely, record, state)),
      FooterAction(
        KeptWords.eraseAll, key: .character("x"), message: .eraseTapped(.everything),
        whyDisabled: whyNot(.everything, record, state)),
      FooterAction(ReceiptWords.title, key: .character("c"), message: .receiptTapped),
    ]
  }

  /// Returns why so much can't be deleted now; nil where it can.
  private static func whyNot(
    _ extent: ErasureExtent, _ record: KeptRecord, _ state: State
  ) -> Wording? {
    guard state.erasing == nil else { return WizardWords.saving }
    return switch extent {
    case .everything: record.obstacle?.wording
    case .givenFreely: record.hasGivenFreely ? nil : KeptWords.nothingFree
    }
  }

  private static func load(_ context: ScreenContext) -> [ScreenOutcome] {
    guard let session = context.session else { return [.home] }
    return [.effect(.loadKept(session.id))]
  }
}
