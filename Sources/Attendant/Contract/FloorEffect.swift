package import OddJobMarket

/// What the attendant's seat wants done about work that is agreed on the floor or repeated; the
/// station answers with a `FloorReply`.
package enum FloorEffect: Equatable, Sendable {
  /// What forms start from; answers `usual`.
  case loadUsual
  /// Employers by name, pinyin or phone; answers `employersFound`.
  case findEmployers(text: String)
  /// The newest posting of an employer; answers `lastDraft`.
  case loadLastDraft(EmployerID)
  /// People by name, pinyin, ID number or its tail, phone or today's number; answers `peopleFound`.
  case findPeople(text: String)
  /// Records a deal, all of it or nothing; answers `dealt`.
  case make(FloorDeal, by: AttendantID)
  /// Places that were filled elsewhere; answers `placesCut`.
  case cutPlaces(ShiftID, by: Int, attendant: AttendantID)
  /// The work of the last days; answers `recent`.
  case loadRecent
  /// A posting to begin anew from; answers `again`.
  case loadAgain(PostingID)
}

/// What the station answers about work that is agreed on the floor or repeated.
package enum FloorReply: Equatable, Sendable {
  case usual(UsualTerms)
  /// The text echoes the question, so that a late answer is known as such.
  case employersFound(text: String, [Employer])
  case lastDraft(EmployerID, PostingDraft?)
  case peopleFound(text: String, [PersonSummary])
  case dealt(FloorDeal.Outcome)
  case placesCut(ShiftID, Result<PlaceCount, Refusal>, undo: UndoTicket? = nil)
  case recent([PostingCard])
  case again(PostingID, Result<PostingDraft, Refusal>)
}
