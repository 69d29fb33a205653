import TerminalUI

extension KeyBinding {
  /// The one table of keys, in the order in which the bar at the bottom offers them.
  package static let table: [KeyBinding] =
    board + floor + crews + deciding + people + person + postings + employers + workspace + calling
    + moving
    + forms
    + floorForm
    + dialogs
    + frame

  private static let board: [KeyBinding] = [
    KeyBinding(.confirm, .character("c"), in: [.board]),
    KeyBinding(.depart, .character("o"), in: [.board]),
    KeyBinding(.departAll, .character("O"), in: [.board]),
    KeyBinding(.arrive, .character("a"), in: [.board]),
    KeyBinding(.markNoShow, .character("x"), in: [.board]),
    KeyBinding(.withdraw, .character("w"), in: [.board]),
    KeyBinding(.finish, .character("f"), in: [.board]),
    KeyBinding(.showSlip, .character("p"), in: [.board]),
    KeyBinding(.addPerson, .character("n"), in: [.board]),
  ]

  private static let people: [KeyBinding] = [
    KeyBinding(.verify, .character("v"), in: [.board, .people]),
    KeyBinding(.seeCertificate, .character("k"), in: [.people]),
    KeyBinding(.setCode, .character("s"), in: [.people]),
    KeyBinding(.register, .character("e"), in: [.people]),
    KeyBinding(.showPhone, .character("t"), in: [.board, .people]),
  ]

  private static let postings: [KeyBinding] = [
    KeyBinding(.newPosting, .character("n"), in: [.postings]),
    KeyBinding(.showOnBoard, .enter, in: [.postings]),
    KeyBinding(.pausePosting, .character("p"), in: [.postings]),
    KeyBinding(.resumePosting, .character("r"), in: [.postings]),
    KeyBinding(.closePosting, .character("k"), in: [.postings]),
    KeyBinding(.passReview, .character("y"), in: [.review]),
    KeyBinding(.rejectReview, .character("d"), in: [.review]),
  ]

  private static let movable: Set<AttendantContext> =
    AttendantContext.lists.union(
      AttendantContext.crewSheets
    ).union([
      .search, .choice, .personPicker, .recentPicker, .candidates, .sheet, .help, .palette,
    ])

  private static let moving: [KeyBinding] = [
    KeyBinding(.search, .character("/"), in: [.board, .postings, .people, .employers]),
    KeyBinding(.finishSearch, .enter, .tab, in: [.search]),
    KeyBinding(.clearSearch, .escape, in: [.search]),
    KeyBinding(.switchPane, .tab, .backTab, in: [.board, .crews]),
    KeyBinding(.readDetail, .tab, in: [.postings, .review]),
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
    KeyBinding(.submitForm, .f(2), in: AttendantContext.forms.union(AttendantContext.crewSheets)),
    KeyBinding(.checkForm, .f(5), in: [.postingForm]),
    KeyBinding(.nextField, .tab, in: AttendantContext.forms.union([.roll])),
    KeyBinding(.previousField, .backTab, in: AttendantContext.forms.union([.roll]), footer: false),
    KeyBinding(
      .takeField, .enter, in: AttendantContext.forms.union([.gathering, .roll]), footer: false),
    KeyBinding(.leaveForm, .escape, in: AttendantContext.forms),
    KeyBinding(.clearForm, .f(8), in: AttendantContext.forms),
  ]

  private static let dialogs: [KeyBinding] = [
    KeyBinding(.accept, .enter, .character("y"), in: AttendantContext.dialogs),
    KeyBinding(
      .decline, .escape, .character("n"),
      in: AttendantContext.dialogs.union(AttendantContext.crewSheets).union([.help])),
    KeyBinding(.tryPIN, .enter, in: [.unlock]),
    KeyBinding(.giveBack, .escape, in: [.unlock]),
  ]

  private static let frame: [KeyBinding] = [
    KeyBinding(.confirmDate, .character("D"), in: AttendantContext.lists),
    KeyBinding(.acknowledge, .character("h"), .escape, in: AttendantContext.lists),
    KeyBinding(.openBoard, .character("1"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openPostings, .character("2"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openPeople, .character("3"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openReview, .character("4"), in: AttendantContext.lists, footer: false),
    KeyBinding(.openCalls, .character("5"), in: AttendantContext.lists, footer: false),
    KeyBinding(.reload, .f(6), in: AttendantContext.lists, footer: false),
    KeyBinding(
      .showHelp, .f(1), .character("?"), in: AttendantContext.all.subtracting([.unlock])),
    KeyBinding(.switchLanguage, .f(4), in: AttendantContext.all),
    KeyBinding(.lock, .f(10), in: AttendantContext.all.subtracting([.unlock])),
  ]
}
