/// Everything a key of the attendant's seat can do.
///
/// ``KeyBinding/table`` says by which key and where; footer, help screen and tests read it.
package enum AttendantCommand: String, CaseIterable, Sendable {
  // The board and its applications.
  case confirm, depart, departAll, arrive, markNoShow, withdraw, finish
  case addPerson, showSlip
  // Crews, groups, departures and rolls.
  case applyTogether, callDeparture, openRoll, writeRoll, writeDay
  case enrolCrew, joinCrew, leadCrew, leaveCrew, dissolveCrew
  case toggleCheck, checkAll, sendRest, fillRoll
  // Who gets a place, and whether there is one.
  case recommend, keepPlace, notChosen, askBack, leaveMidway, replacePerson, raisePay, cancelWork
  // People, on the board and in their own view.
  case verify, seeCertificate, setCode, showPhone, register
  // People, in their own view only.
  case readHistory, revealGroups, completePerson, changePhone, markForMerge, eraseRecord
  // Postings and their review.
  case newPosting, pausePosting, resumePosting, closePosting, showOnBoard
  case passReview, rejectReview
  // Numbers of the day.
  case callNext, callNumber, callAgain, missNumber, serveNumber, switchCallPane
  case mendPosting, nextFinding
  // Employers.
  case seeEmployer, addAgent, suspendEmployer, liftSuspension
  case nextRecords, openRecord, readRecords
  // What people and employers wish.
  case formParty, endParty, nameRequest, blockPair, verifyGroup
  // The matching of the day.
  case runMatching, cancelMatching, acceptProposals, acceptAllProposals
  case markProposal, adjustProposal, dropProposal
  // Who is first when places are scarce.
  case moveTurn, holdDraw
  // What goes between the station and its county.
  case syncNow, stopSync, showMatter, markMatter
  // People without card or code.
  case vouch, renewCard
  // What is printed, and what became of it.
  case openPrints, printSlips, printRoll, paperCameOut, paperDidNot
  // What people complain of, and what became of it.
  case openComplaints, passComplaintOn, answerComplaint
  // Whose arrival nobody has marked.
  case openUnmarked
  // Moving about.
  case search, finishSearch, clearSearch
  case switchPane, readDetail, dayBefore, dayAfter
  case showTerms, narrow, sort
  case moveUp, moveDown, pageUp, pageDown, moveFirst, moveLast
  // Work agreed on the floor, hired for elsewhere, or posted again.
  case floorDeal, postAgain, hiredOutside, documentSeen
  // Forms.
  case submitForm, checkForm, nextField, previousField, takeField, clearForm, leaveForm
  // Dialogs and the unlock screen.
  case accept, decline
  case tryPIN, giveBack
  // The frame round everything.
  case acknowledge, confirmDate
  case undo, repeatLast, palette
  case openBoard, openPostings, openPeople, openReview, openCalls, openCrews, openEmployers
  case openMatching, openSync
  case reload, showHelp, switchLanguage, lock
}
