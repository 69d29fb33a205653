import OddJobMarket

extension Words {
  // Where the station stands.
  static let standsAlone = Wording(
    "本站是单机：没有设县里的地址，什么也不外传，也收不到别站的岗位。",
    "This station works alone: no county is set up, nothing is sent and nothing received.")
  static let standsAloneHow = Wording(
    "要联网：在 kiosk.conf 的 [county] 里填 address，再用县里给的号码运行 kiosk enrol。",
    "To connect: set address under [county] in kiosk.conf, then run kiosk enrol with the county's"
      + " code.")
  /// - Parameter hasSucceeded: whether the station has ever reached its county.
  static func queued(_ count: Int, oldest: Wording?, hasSucceeded: Bool) -> Wording {
    guard count > 0 else {
      return hasSucceeded
        ? Wording("没有待传的，都在县里了", "Nothing waits: the county has it all")
        : Wording("没有待传的，还没有和县里联上过", "Nothing waits; the county was never reached")
    }
    guard let oldest else { return Wording("待传\(count)条", "\(count) queued") }
    return Wording(
      "待传\(count)条，最早的\(oldest.chinese)前", "\(count) queued, the oldest \(oldest.english) old")
  }
  static func age(minutes: Int) -> Wording {
    switch max(0, minutes) {
    case ..<60: Wording("\(max(0, minutes))分钟", "\(max(0, minutes)) min")
    case ..<2_880: Wording("\(minutes / 60)小时", "\(minutes / 60) h")
    default: Wording("\(minutes / 1_440)天", "\(minutes / 1_440) days")
    }
  }
  static func lastSuccess(_ time: String?) -> Wording {
    guard let time else { return Wording("还没有成功过", "It has not succeeded yet") }
    return Wording("上次成功 \(time)", "Last success \(time)")
  }
  static func nextSync(_ time: String?) -> Wording {
    guard let time else { return Wording("只在按 r 时同步", "It syncs only when r is pressed") }
    return Wording("下次 \(time)", "Next \(time)")
  }
  static func failed(_ time: String, _ failure: SyncFailure) -> Wording {
    Wording(
      "\(time) \(failure.wording.chinese)。\(failure.remedy.chinese)",
      "\(time) \(failure.wording.english). \(failure.remedy.english)")
  }
  static func failureDetail(_ detail: String) -> Wording {
    Wording("打电话时报：\(detail)", "For the telephone: \(detail)")
  }

  // The clock.
  /// - Parameters:
  ///   - own: what the station's clock showed.
  ///   - county: what the county's showed then, or before.
  static func clockFault(_ fault: ClockFault, own: String, county: String) -> Wording {
    let difference = age(minutes: fault.difference.count)
    return fault.isBehind
      ? Wording(
        "本机时钟慢了至少\(difference.chinese)：本机 \(own)，县里 \(county)",
        "This machine's clock is at least \(difference.english) slow: \(own) here, \(county) at the"
          + " county")
      : Wording(
        "本机时钟快了约\(difference.chinese)：本机 \(own)，县里 \(county)",
        "This machine's clock is about \(difference.english) fast: \(own) here, \(county) at the"
          + " county")
  }
  static let clockRemedy = Wording(
    "班次、凭条上的日期时间会跟着错，先以手机时间为准。请维护人员校准本机时间，再重新开驿站。",
    "Days and times of shifts and slips are wrong with it: go by a phone's. Have the clock set, then"
      + " start the station again.")

  // While it runs.
  static let syncHint = Wording(
    "按 Esc 停下，已报的都算数；别的键照常用", "Esc stops it, what was taken is taken; all keys work")
  static let syncRuns = Wording("正在同步，按 Esc 可以停下", "It is syncing; Esc stops it")
  static let nothingSyncs = Wording("现在没有在同步", "Nothing is under way")
  static let syncStopped = Wording("已停下，剩下的下次接着报", "Stopped; the rest goes next time")
  static let synced = Wording("同步好了", "Synced")
  static let noCounty = Wording("本站是单机，没有设县里的地址", "No county is set up: the station works alone")

  // What waits for an attendant.
  static func mattersTitle(_ count: Int) -> Wording {
    Wording("要看的（\(count)）", "To look at (\(count))")
  }
  static func noMatters(hasSucceeded: Bool) -> Wording {
    hasSucceeded
      ? Wording("没有要处理的：报上去的县里都收下了。", "Nothing to do: the county took all that was sent.")
      : Wording("没有要处理的：还没有报上去过。", "Nothing to do: nothing has been sent yet.")
  }
  static let matterKind = Wording("类别", "Kind")
  static let matterAbout = Wording("什么事", "What")
  static let matterTime = Wording("时间", "Time")
  static let countyTasks = Wording("要处理", "to do")
  static let notApplied = Wording("县里没登上", "rejected")
  static let keptHere = Wording("留在本站", "kept here")
  static let notUsable = Wording("没用上", "skipped")
  static let otherMatters = Wording("其他", "others")
  static let noMatterSelected = Wording("没有选中的一条", "Nothing is selected")
  static let staysUntilCounty = Wording(
    "这一条要县里处理，处理好了会自己消失", "Only the county can mend it; then it goes by itself")
  static let matterMarked = Wording("记下了，这一条不再列出", "Noted: it is off the list")
  static let matterTitle = Wording("这一条的情况", "What it is about")
  static let whatToDo = Wording("怎么办", "To do")
  static let countySays = Wording("县里说", "The county")
  static let operationNumber = Wording("编号", "Number")

  static func kind(_ matter: SyncMatter) -> Wording {
    switch matter {
    case .task: countyTasks
    case .rejected: notApplied
    case .quarantined: keptHere
    case .skipped: notUsable
    }
  }

  /// In a column of fourteen.
  static func about(_ matter: SyncMatter) -> Wording {
    switch matter {
    case .task(let task): about(task.kind)
    case .rejected(let operation): operationName(operation.type)
    case .quarantined(let operation): operationName(operation.type)
    case .skipped(let change): changeName(change.kind)
    }
  }

  private static func about(_ kind: CountyTaskKind) -> Wording {
    switch kind {
    case .personElsewhere: Wording("两站时间冲突", "two stations")
    case .rightsShort: Wording("名额不够", "too few places")
    case .standbyKept: Wording("县里算候补", "on standby")
    case .standbyNotUpgraded: Wording("转正没定下", "not confirmed")
    case .postingCalledOff: Wording("岗位被取消", "called off")
    }
  }

  /// What was done here, by the contract's name of it.
  private static func operationName(_ type: String) -> Wording {
    switch type {
    case "personRegistered", "personCompleted", "phoneChanged", "peopleMerged",
      "personErased":
      Wording("人员登记", "a person")
    case "documentSeen", "certificateSeen": Wording("证件核验", "a document")
    case "employerAdded", "employerVerified", "employerAgentAdded", "employerSuspended",
      "suspensionLifted":
      Wording("用工方登记", "an employer")
    case "postingPublished", "postingReviewed", "postingAmended", "postingStateChanged",
      "payRaised":
      Wording("岗位", "a posting")
    case "hiredOutside", "rightsReleased": Wording("名额", "places")
    case "applied", "recommended", "recommendationAnswered", "askedBack":
      Wording("报名", "an application")
    case "applicationStepped": Wording("定人和到岗", "a step")
    case "shiftCancelled": Wording("取消班次", "a shift off")
    case "undone": Wording("撤销", "an undo")
    default: Wording("其他记录", "a record")
    }
  }

  private static func changeName(_ kind: String) -> Wording {
    switch kind {
    case "posting": Wording("别站的岗位", "a posting")
    case "allotment": Wording("名额", "places")
    case "policy": Wording("政策", "a policy")
    case "event": Wording("活动", "an event")
    case "station": Wording("站点", "a station")
    case "result": Wording("处理结果", "a result")
    case "personElsewhere": Wording("两站时间冲突", "two stations")
    default: Wording("其他消息", "a message")
    }
  }

  /// What the matter is, in a sentence.
  static func reason(_ matter: SyncMatter) -> Wording {
    switch matter {
    case .task(let task):
      Wording("\(task.kind.wording.chinese)。", "\(task.kind.wording.english).")
    case .rejected(let operation): operation.objection.wording
    case .quarantined(let operation):
      operation.isTooLarge
        ? CountyObjection.tooLarge.wording
        : Wording("这条记录县里读不出，留在本站。", "The county can't read this record; it stays here.")
    case .skipped:
      Wording("县里发来的这一条用不上，其余照常。", "This message could not be used; the rest was.")
    }
  }

  /// What an attendant does about it.
  static func remedy(_ matter: SyncMatter) -> Wording {
    switch matter {
    case .task(let task): task.kind.remedy
    case .rejected(let operation): operation.objection.remedy
    case .quarantined, .skipped: CountyObjection.tooLarge.remedy
    }
  }
}
