import TerminalUI

extension KeyBinding {
  /// The one table of keys, in the order in which the bar at the bottom offers them.
  package static let table: [KeyBinding] =
    board + floor + crews + deciding + people + person + cards + postings + employers + workspace
    + calling
    + dayMatching + wishes + turns + sync
    + prints + complaints + unmarked
    + moving
    + forms
    + floorForm
    + dialogs
    + frame

  private static let board: [KeyBinding] = [
    KeyBinding(.confirm, .character("c"), in: [.board], priority: 1),
    KeyBinding(.depart, .character("o"), in: [.board], priority: 2),
    KeyBinding(.departAll, .character("O"), in: [.board], priority: 3),
    KeyBinding(.arrive, .character("a"), in: [.board, .unmarked], priority: 1),
    KeyBinding(.markNoShow, .character("x"), in: [.board, .unmarked], priority: 2),
    KeyBinding(.withdraw, .character("w"), in: [.board], priority: 3),
    KeyBinding(.finish, .character("f"), in: [.board], priority: 2),
    KeyBinding(.showSlip, .character("p"), in: [.board], priority: 3),
    KeyBinding(.addPerson, .character("n"), in: [.board], priority: 1),
  ]

  private static let people: [KeyBinding] = [
    KeyBinding(.verify, .character("v"), in: [.board, .people, .matching], priority: 2),
    KeyBinding(.seeCertificate, .character("k"), in: [.people], priority: 3),
    KeyBinding(.setCode, .character("s"), in: [.people], priority: 4),
    KeyBinding(.register, .character("e"), in: [.people], priority: 1),
    KeyBinding(.showPhone, .character("t"), in: [.board, .people], priority: 4),
  ]

  private static let postings: [KeyBinding] = [
    KeyBinding(.newPosting, .character("n"), in: [.postings], priority: 1),
    KeyBinding(.showOnBoard, .enter, in: [.postings], priority: 2),
    KeyBinding(.pausePosting, .character("p"), in: [.postings], priority: 2),
    KeyBinding(.resumePosting, .character("r"), in: [.postings], priority: 3),
    KeyBinding(.closePosting, .character("k"), in: [.postings], priority: 3),
    KeyBinding(.passReview, .character("y"), in: [.review], priority: 1),
    KeyBinding(.rejectReview, .character("d"), in: [.review], priority: 1),
  ]

  private static let movable: Set<AttendantContext> =
    AttendantContext.lists.union(
      AttendantContext.crewSheets
    ).union([
      .search, .choice, .personPicker, .recentPicker, .candidates, .shiftChoice, .sheet, .prints,
      .complaints, .unmarked,
      .help,
      .palette,
    ])

  private static let moving: [KeyBinding] = [
    KeyBinding(
      .search, .character("/"), in: [.board, .postings, .people, .employers], priority: 2),
    KeyBinding(.finishSearch, .enter, .tab, in: [.search], priority: 1),
    KeyBinding(.clearSearch, .escape, in: [.search], priority: 1),
    KeyBinding(.switchPane, .tab, .backTab, in: [.board, .crews, .matching], priority: 3),
    KeyBinding(.readDetail, .tab, in: [.postings, .review], priority: 4),
    KeyBinding(.dayBefore, .left, in: [.board], footer: false),
    KeyBinding(.dayAfter, .right, in: [.board], footer: false),
    KeyBinding(.moveUp, .up, in: movable.union(AttendantContext.forms), footer: false),
    KeyBinding(.moveDown, .down, in: movable.union(AttendantContext.forms), footer: false),
    KeyBinding(.pageUp, .pageUp, in: movable, footer: false),
    KeyBinding(.pageDown, .pageDown, in: movable, footer: false),
    KeyBinding(.moveFirst, .home, in: AttendantContext.lists, footer: false),
    KeyBinding(.moveLast, .end, in: AttendantContext.lists, footer: false),
  ]

  private static let forms: [KeyBinding] = [
    KeyBinding(
      .submitForm, .f(2), in: AttendantContext.forms.union(AttendantContext.crewSheets), priority: 1
    ),
    KeyBinding(.checkForm, .f(5), in: [.postingForm], priority: 3),
    KeyBinding(.nextField, .tab, in: AttendantContext.forms.union([.roll]), priority: 2),
    KeyBinding(.previousField, .backTab, in: AttendantContext.forms.union([.roll]), footer: false),
    KeyBinding(
      .takeField, .enter, in: AttendantContext.forms.union([.gathering, .roll]), footer: false),
    KeyBinding(.leaveForm, .escape, in: AttendantContext.forms, priority: 2),
    KeyBinding(.clearForm, .f(8), in: AttendantContext.forms, priority: 4),
  ]

  private static let dialogs: [KeyBinding] = [
    KeyBinding(.accept, .enter, .character("y"), in: AttendantContext.dialogs, priority: 1),
    KeyBinding(
      .decline, .escape, .character("n"),
      in: AttendantContext.dialogs.union(AttendantContext.crewSheets).union([.help]), priority: 1),
    KeyBinding(.tryPIN, .enter, in: [.unlock], priority: 1),
    KeyBinding(.giveBack, .escape, in: [.unlock], priority: 1),
  ]

  private static let frame: [KeyBinding] = [
    KeyBinding(.confirmDate, .character("D"), in: AttendantContext.lists, priority: 1),
    KeyBinding(.acknowledge, .character("h"), .escape, in: AttendantContext.lists, priority: 1),
    KeyBinding(.openBoard, .character("1"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openPostings, .character("2"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openPeople, .character("3"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openReview, .character("4"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openCalls, .character("5"), in: AttendantContext.lists, footer: false),
    KeyBinding(.reload, .f(6), in: AttendantContext.lists, footer: false),
    KeyBinding(
      .showHelp, .f(1), .character("?"), in: AttendantContext.all.subtracting([.unlock]),
      priority: 1),
    KeyBinding(.switchLanguage, .f(4), in: AttendantContext.all, priority: 8),
    KeyBinding(.lock, .f(10), in: AttendantContext.all.subtracting([.unlock]), priority: 7),
  ]
}
