import OddJobMarket

/// Every text of the attendant's seat that is not the market's own.
enum Words {
  /// What people write between the first day and the last.
  static let rangeMarks = ["至", "到"]

  static let yes = Wording("是", "Yes")
  static let no = Wording("否", "No")
  static let none = Wording("无", "None")

  // The unlock screen.
  static let unlockTitle = Wording("工作人员解锁", "Attendant: unlock")
  static let typePIN = Wording("请输入口令", "Type your PIN")
  static let pleaseWait = Wording("正在办理，请稍等", "Please wait a moment")
  static let unlockHint = Wording(
    "输入口令后按 Enter；按 Esc 把屏幕交还给群众", "Type the PIN, then Enter; Esc gives the screen back")
  static func demonstrationPIN(_ pin: String) -> Wording {
    Wording("演示口令 \(pin)", "Demonstration PIN \(pin)")
  }
  static func pinWrong(_ triesLeft: Int) -> Wording {
    Wording("口令不对，还可以试\(triesLeft)次", "Wrong PIN; \(triesLeft) tries left")
  }

  // Why not.
  static let noApplicationSelected = Wording("请先按 Tab 选一个人", "Press Tab and select a person first")
  static let noShiftSelected = Wording("请先选一个班次", "Select a shift first")
  static let noPostingSelected = Wording("请先选一个岗位", "Select a posting first")
  static let nobodySelected = Wording("请先选一个人", "Select a person first")
  static let nobodyConfirmed = Wording("这个班次没有已定的人", "Nobody is confirmed for this shift")
  static let nobodyFound = Wording("没有找到人", "Nobody was found")
  static let slipOnlyWhenConfirmed = Wording("已定以后才有凭条", "A slip comes with a confirmed place")
  static let dateIsCertain = Wording("日期没有问题，不用核对", "The date is not in doubt")
  static let stillLoading = Wording("正在读取，请稍等", "Still loading")
  static let reviewFirst = Wording("待审核的岗位请到“4 审核”办理", "In review: decide it in view 4")
  static func postingIs(_ state: PostingState) -> Wording {
    Wording(
      "岗位现在是“\(state.wording(.chinese))”，这一步办不了",
      "The posting is “\(state.wording(.english))”; this is not possible")
  }
  static func alreadyVerified(_ document: IdentityDocument) -> Wording {
    Wording(
      "已经核验过\(document.wording(.chinese))", "Already verified by \(document.wording(.english))")
  }

  // What was done.
  static let draftKept = Wording("没填完的表单还在，可以接着填", "The unfinished form is kept")
  static let gateFoundNothing = Wording("检查通过，没有问题", "The check found nothing")
  static let employerNotSaved = Wording("用工方没有存上，请再试一次", "The employer was not saved: try again")
  static func gateFound(_ count: Int) -> Wording {
    Wording("检查发现\(count)处问题", "The check found \(count) things")
  }
  static func problemsLeft(_ count: Int) -> Wording {
    Wording("还有\(count)处要填好", count == 1 ? "1 field needs a look" : "\(count) fields need a look")
  }
  static func posted(_ receipt: Receipt) -> Wording {
    guard case .posting(let title, let state) = receipt.subject else {
      return Wording("已办，回执 \(receipt.number)", "Done, receipt \(receipt.number)")
    }
    return Wording(
      "“\(title)”\(state.wording(.chinese))，回执 \(receipt.number)",
      "“\(title)”: \(state.wording(.english)), receipt \(receipt.number)")
  }
  static func registered(_ person: PersonSummary) -> Wording {
    Wording("已登记：\(person.name)，可按 v 核验", "Registered: \(person.name); v verifies")
  }
  static func personSaved(_ person: PersonSummary) -> Wording {
    Wording(
      "已记下：\(person.name)（\(person.verification.wording(.chinese))）",
      "Saved: \(person.name) (\(person.verification.wording(.english)))")
  }
  static func applicationChanged(_ name: String?, _ state: ApplicationState) -> Wording {
    Wording(
      "\(name.map { "\($0)：" } ?? "")\(state.wording(.chinese))",
      "\(name.map { "\($0): " } ?? "")\(state.wording(.english))")
  }
  static func postingChanged(_ title: String?, _ state: PostingState) -> Wording {
    Wording(
      "\(title.map { "“\($0)”" } ?? "岗位")\(state.wording(.chinese))",
      "\(title.map { "“\($0)”" } ?? "Posting"): \(state.wording(.english))")
  }
}
