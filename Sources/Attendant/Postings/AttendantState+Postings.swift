import OddJobMarket

extension AttendantState {
  mutating func performOnPosting(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    let selected = work.view == .review ? work.review.list.selected : work.postings.list.selected
    guard let card = selected else { return [] }
    switch command {
    case .pausePosting: return [.setState(card.posting, .paused, by: work.attendant.id)]
    case .resumePosting: return [.setState(card.posting, .live, by: work.attendant.id)]
    case .closePosting:
      workspace?.dialog = .question(
        QuestionDialog(purpose: .closePosting(card.posting, title: card.title)))
    case .showOnBoard:
      workspace?.view = .board
      workspace?.isReading = false
      workspace?.board.turn(to: card.day, selecting: card.shift)
      return [.loadBoard(card.day)]
    case .passReview:
      // A warning is shown and may stay; only a finding asks for a reason.
      guard work.review.opened.findings.contains(where: { $0.severity == .finding }) else {
        return [.review(card.posting, accepts: true, note: "", by: work.attendant.id)]
      }
      workspace?.dialog = .entry(
        EntryDialog(purpose: .passNote(card.posting, title: card.title)))
    case .rejectReview:
      workspace?.dialog = .entry(
        EntryDialog(purpose: .rejectNote(card.posting, title: card.title)))
    default: break
    }
    return []
  }

  /// Moves in the list of postings; beyond its ends the next page is asked for.
  mutating func movePostings(_ step: ListStep) -> [AttendantEffect] {
    guard let postings = workspace?.postings else { return [] }
    if let offset = PageTurn.offset(
      step, index: postings.list.index, count: postings.list.count, offset: postings.offset,
      limit: PostingListState.limit, total: postings.total)
    {
      workspace?.postings.landing = offset > postings.offset ? 0 : Int.max
      workspace?.postings.offset = offset
      return workspace.map { [$0.postings.request] } ?? []
    }
    let place = step.place(from: postings.list.index, count: postings.list.count)
    guard workspace?.postings.list.select(place) == true else { return [] }
    return openSelectedPosting()
  }

  mutating func moveReview(_ step: ListStep) -> [AttendantEffect] {
    guard let review = workspace?.review else { return [] }
    if let offset = PageTurn.offset(
      step, index: review.list.index, count: review.list.count, offset: review.offset,
      limit: ReviewState.limit, total: review.total)
    {
      workspace?.review.landing = offset > review.offset ? 0 : Int.max
      workspace?.review.offset = offset
      return workspace.map { [$0.review.request] } ?? []
    }
    let place = step.place(from: review.list.index, count: review.list.count)
    guard workspace?.review.list.select(place) == true else { return [] }
    return openSelectedReview()
  }

  private mutating func openSelectedPosting() -> [AttendantEffect] {
    let posting = workspace?.postings.list.selected?.posting
    return workspace?.postings.opened.open(posting) ?? []
  }

  private mutating func openSelectedReview() -> [AttendantEffect] {
    let posting = workspace?.review.list.selected?.posting
    workspace?.review.beginFindings()
    return workspace?.review.opened.open(posting) ?? []
  }

  mutating func takePostings(
    _ text: String, _ look: PostingLook, _ page: PostingPage
  ) -> [AttendantEffect] {
    guard let postings = workspace?.postings, postings.search.text == text,
      postings.look == look, postings.offset == page.offset
    else { return [] }
    let before = postings.list.selected?.posting
    workspace?.postings.list.replace(page.cards)
    if let landing = postings.landing {
      workspace?.postings.list.select(landing)
      workspace?.postings.landing = nil
    }
    workspace?.postings.total = page.total
    workspace?.postings.isLoaded = true
    guard workspace?.postings.list.selected?.posting != before else { return [] }
    return openSelectedPosting()
  }

  mutating func takeReview(_ page: PostingPage) -> [AttendantEffect] {
    guard let review = workspace?.review, review.offset == page.offset else { return [] }
    let before = review.list.selected?.posting
    workspace?.review.list.replace(page.cards)
    if let landing = review.landing {
      workspace?.review.list.select(landing)
      workspace?.review.landing = nil
    }
    workspace?.review.total = page.total
    workspace?.review.isLoaded = true
    guard workspace?.review.list.selected?.posting != before else { return [] }
    return openSelectedReview()
  }

  mutating func takePosting(_ detail: PostingDetail?, _ findings: [Finding]) {
    workspace?.board.opened.take(detail, findings)
    workspace?.postings.opened.take(detail, findings)
    workspace?.review.opened.take(detail, findings)
  }
}

/// When a movement leaves the part of a list that has been loaded.
enum PageTurn {
  /// Returns the offset of the page to ask for; nil while the movement stays on the page.
  static func offset(
    _ step: ListStep, index: Int, count: Int, offset: Int, limit: Int, total: Int
  ) -> Int? {
    guard case .by(let distance) = step else { return nil }
    if distance > 0, index == count - 1, offset + count < total { return offset + limit }
    if distance < 0, index == 0, offset > 0 { return max(0, offset - limit) }
    return nil
  }
}
