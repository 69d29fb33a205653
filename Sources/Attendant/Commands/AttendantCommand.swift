/// Everything a key of the attendant's seat can do.
///
/// ``KeyBinding/table`` says by which key and where; footer, help screen and tests read it.
package enum AttendantCommand: String, CaseIterable, Sendable {
  // The board and its applications.
  case confirm, depart, departAll, arrive, markNoShow, withdraw, finish
  case addPerson, showSlip
  // People, on the board and in their own view.
  case verify, seeCertificate, setCode, showPhone, register
  // Postings and their review.
  case newPosting, pausePosting, resumePosting, closePosting, showOnBoard
  case passReview, rejectReview
  case mendPosting, nextFinding
  // Employers.
  case seeEmployer, addAgent, suspendEmployer, liftSuspension
  case nextRecords, openRecord, readRecords
  // Moving about.
  case search, finishSearch, clearSearch
  case switchPane, readDetail, dayBefore, dayAfter
  case moveUp, moveDown, pageUp, pageDown, moveFirst, moveLast
  // Forms.
  case submitForm, checkForm, nextField, previousField, takeField, clearForm, leaveForm
  // Dialogs and the unlock screen.
  case accept, decline
  case tryPIN, giveBack
  // The frame round everything.
  case acknowledge, confirmDate
  case openBoard, openPostings, openPeople, openReview, openCalls, openEmployers
  case reload, showHelp, switchLanguage, lock
}
