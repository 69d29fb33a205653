extension Refusal {
  /// One sentence that says why, and what to do about it.
  package var wording: Wording {
    switch self {
    case .placesTaken:
      Wording("名额刚被别人定走了，请看看别的活。", "The last place has just been taken. Please look at other work.")
    case .notAllottedHere:
      Wording(
        "本站没有这份活的名额了，要等县里给；请先候补，没给以前不算定下。",
        "No place is left to this station. Please stand by until the county grants one.")
    case .postingNotLive(let state):
      Wording(
        "这份活\(state.wording(.chinese))，不能再定人，请看看别的活。",
        "This posting is \(state.wording(.english).lowercased()). Please look at other work.")
    case .postingExpired:
      Wording("这份活已经过期，请看看别的活。", "This posting has expired. Please look at other work.")
    case .alreadyApplied:
      Wording(
        "您已经报过这份活了，请到“我的活和工资”里看。", "You have applied already. Please see My work and pay.")
    case .overlaps(let title):
      Wording(
        "和已定的“\(title)”时间冲突，一个人不能同时干两份，请换一个时间。",
        "It overlaps with “\(title)”, which is confirmed already. Please choose another time.")
    case .tooManyHours(let maximum):
      Wording(
        "加上这份，一天超过\(maximum.count / 60)小时，为了安全不能再定，请换一天。",
        "The day would exceed \(maximum.count / 60) hours, which is not safe. Please choose another day."
      )
    case .tooLittleRest(let needed):
      Wording(
        "两天之间休息不足\(needed.count / 60)小时，请换一个时间。",
        "Less than \(needed.count / 60) hours of rest between two days. Please choose another time."
      )
    case .birthDateUnknown:
      Wording("还没有您的身份证号，请先到工作人员处补上。", "Your ID number is missing. Please ask the attendant.")
    case .tooYoung(let age):
      Wording(
        "法律规定这份活要满\(age)周岁，请看看别的活。",
        "The law asks for an age of \(age) here. Please look at other work.")
    case .certificateMissing(let certificate):
      Wording(
        "这份活要\(certificate.wording(.chinese))，请带证给工作人员看一下。",
        "This work needs a \(certificate.wording(.english)). Please show it to the attendant.")
    case .documentNotSeen:
      Wording(
        "第一次上岗前，请带身份证给工作人员看一眼，一次就好。",
        "Before your first job, please show your ID card to the attendant, once.")
    case .keptForGroups:
      Wording(
        "这份活留给重点帮扶的人；您要是，请带证明给工作人员看一下。",
        "Kept for people with special support. If you are, please show the attendant your proof.")
    case .dateNeedsConfirmation:
      Wording("机器日期不准，请叫工作人员核对后再定。", "The machine's date is in doubt. Please call the attendant.")
    case .employerSuspended:
      Wording(
        "这家用工方已被暂停，不能发布，也不能定人；有疑问请找工作人员。",
        "This employer is suspended: no posting, no confirming. Please ask the attendant.")
    case .suspensionNeedsReason:
      Wording("暂停和提前恢复都要有理由，请写明。", "A suspension and its end need a reason. Please say why.")
    case .suspensionEnd(let days):
      Wording(
        "暂停最多\(days)天，不能早于今天，也不能早于已定的到期日，请改日期。",
        "It ends within \(days) days, not before today or one that runs. Please change the day.")
    case .holdExpired:
      Wording("保留的时间已过，请重新报名。", "The hold has expired. Please apply again.")
    case .illegalStep(let state):
      Wording(
        "现在是“\(state.wording(.chinese))”，这一步办不了，请照现在的情况再选。",
        "It is “\(state.wording(.english))” now, so not possible. Please choose anew.")
    case .notAllowed:
      Wording("这件事不能自己办，请找工作人员。", "This can't be done here. Please ask the attendant.")
    case .unknownRecord:
      Wording("没有找到这条记录，请重新查一下。", "The record was not found. Please look again.")
    case .identityNotMatched(let triesLeft):
      Wording(
        "身份证号或口令不对，还可以试\(triesLeft)次；没有登记过请先“我要登记”。",
        "The ID number or the code is wrong; \(triesLeft) tries left. New here? Please register.")
    case .identityLocked(let minutes):
      Wording(
        "试错太多次了，请\(minutes)分钟后再来，或叫工作人员。",
        "Too many wrong tries. Please wait \(minutes) minutes or call the attendant.")
    case .alreadyKnown:
      Wording(
        "这一项已经有了，没有改动，请看一眼现在的登记。",
        "This is known already; nothing was changed. Please look at what is on record.")
    case .unknownAttendant:
      Wording("站上没有这位工作人员，或已停用，请重新登录。", "The station knows no such attendant. Please log in again.")
    case .alreadyRegistered:
      Wording(
        "这个身份证号已经登记过了，口令忘了请找工作人员。",
        "Registered already. Forgot the code? Please ask the attendant.")
    case .householdNamed(let field):
      Wording(
        "“\(field.wording(.chinese))”里请不要写个人家庭的姓名和电话；定了人，凭条上会有。",
        "Please leave a household's name and phone out of: \(field.wording(.english)). The slip has them."
      )
    case .reviewNeedsNote:
      Wording(
        "放行有问题的岗位要写明理由，请补上。",
        "Passing a posting with findings needs a note. Please write one.")
    case .postingFilled:
      Wording(
        "名额已经招满，不能再加价；还要人，请再发一次。",
        "Every place is filled, so no raise. To hire more, please post again.")
    case .placesInUse(let free):
      Wording(
        "还空着\(free)个名额，已定和保留的不能减，请改一下人数。",
        "\(free) places are free; those confirmed or held stay. Please change the number.")
    case .pinTaken:
      Wording("这个口令不能用，请换一个。", "This PIN can't be used. Please choose another.")
    case .undoTooLate:
      Wording("时间已过，不能撤销了，请照常办理更改。", "It is too late to undo this. Please change it the usual way.")
    case .undoOvertaken:
      Wording(
        "这条记录后来又有变动，不能撤销了，请照常办理更改。",
        "Something else has happened since: no undo. Please change it the usual way.")
    case .crewSize, .crewLeader, .crewConsent, .rollImpossible: crewWording
    case .noShiftTomorrow:
      Wording(
        "这份活明天没有班次；还要接着干，请找工作人员。",
        "This posting has no work tomorrow. To go on, please ask the attendant.")
    case .alreadyRecommended:
      Wording("已经推荐过了，请等用工方回话。", "Recommended already. Please wait for the employer's answer.")
    case .placeNotGivenUp:
      Wording(
        "这个名额没有空出来，或已有人接替，请重新看一下。",
        "This place is not free, or somebody has taken it over. Please look again.")
    case .shiftCancelled:
      Wording("这一班已经取消，请看看别的活。", "This shift is cancelled. Please look at other work.")
    case .personMerged:
      Wording(
        "这份登记已经并入本人的另一份，请重新查一下。",
        "This record was merged into another of the same person. Please look again.")
    case .personErased:
      Wording("这个人的信息已经全部删除，要办事请重新登记。", "All about this person was deleted. Please register anew.")
    case .erasureWaits(let obstacle): obstacle.wording
    case .differentIDNumbers:
      Wording(
        "两份登记的身份证号不一样，不能合并，请先核对证件。",
        "The two records have different ID numbers: not merged. Please check the cards.")
    case .mergeOverlaps(let title):
      Wording(
        "两份登记都有“\(title)”这段时间的活，不能合并，请先核对。",
        "Both records have work at the time of “\(title)”: not merged. Please check first.")
    case .illegalCall(let state):
      Wording(
        "这个号现在是“\(state.wording(.chinese))”，这一步办不了，请照现在的情况再选。",
        "The number is “\(state.wording(.english))” now, so not possible. Please choose anew.")
    case .nobodyWaiting:
      Wording("没有人在等，不用叫号，请等有人签到。", "Nobody waits to be called. Please wait for a sign-in.")
    case .partySize, .partyTaken, .noParty, .notSignedInToday, .namesStranger: wishWording
    case .choosesOverThird(let most):
      Wording(
        "公共资金的岗位，用工方最多自己定三分之一（这里\(most)人），其余请站上推荐。",
        "Publicly funded: you choose a third at most (here \(most)). Please let the station recommend."
      )
    case .complaintsTooMany:
      Wording(
        "这里暂时不收不记名的了，请记名，或叫工作人员、打12345。",
        "None without a name for now. Please give yours, call the staff or dial 12345.")
    case .eventOver:
      Wording("这场活动已经结束或改了时间，请重新看一下。", "It is over or was moved. Please look again.")
    case .eventFull:
      Wording("名额刚刚报满了，请看看别的场次。", "The last place has just been taken. Please see the others.")
    case .drawHeld:
      Wording("今天已经抽过签，请按抽好的次序办。", "Today's draw has been held. Please go by its order.")
    case .notSignedIn:
      Wording("今天没有签到，排不了次序，请先签到。", "Not signed in today: no turn. Please sign in first.")
    case .cardNotTaken(let problem): problem.wording
    case .memberCardEnded:
      Wording(
        "这张卡已挂失，请叫工作人员，或按身份证号。",
        "This card was reported lost. Call the staff, or use your ID number.")
    case .nobodyAsks:
      Wording("没有座席在等人认，请他在屏幕上点一下。", "No panel asks now. Please have them tap it there.")
    case .storageFailed(let code): Self.storageFailed(code)
    }
  }

  private var wishWording: Wording {
    switch self {
    case .partySize: Wording("结伴要有2到30个人，请改一下人数。", "A party has 2 to 30 people. Please change it.")
    case .partyTaken:
      Wording("有人今天已经和别人结伴，请先解散那一伙。", "Somebody is in another party today. Please end it first.")
    case .noParty:
      Wording("这个人今天没有和别人结伴，请另选一个。", "This person is in no party today. Please choose another.")
    case .notSignedInToday:
      Wording("有人今天还没有签到，请先签到。", "Somebody has not signed in today. Please sign in first.")
    default:
      Wording(
        "只能点给您干过活的人，别人请找工作人员。", "Only people who worked for you. Else please ask the attendant.")
    }
  }

  private var crewWording: Wording {
    switch self {
    case .crewSize:
      Wording("一支队伍要有2到30人；不干了请解散。", "A crew has 2 to 30 members. Please dissolve it if it ends.")
    case .crewLeader:
      Wording("带班人要在队伍里；带班人离开前请先换人带班。", "The leader is a member. Please name another leader first.")
    case .crewConsent:
      Wording("要每个人自己同意才能进队伍，请先问本人。", "Each member must consent. Please ask the person first.")
    default:
      Wording("点名单上有一行不对，请看一看再录。", "A line of the roll can't be right. Please look again.")
    }
  }

  /// What an attendant can do about it depends on what failed: the code of the store says so.
  private static func storageFailed(_ code: String) -> Wording {
    let (chinese, english) =
      switch code {
      case "store.diskFull":
        ("磁盘已满，请叫工作人员清理", "The disk is full; please ask the attendant to free space")
      case "store.diskFull.quota":
        ("磁盘配额已用完，请叫工作人员清理", "The disk quota is used up; please ask the attendant to free space")
      case "store.diskFull.fileSize":
        (
          "数据库文件不能再大，请叫工作人员调整限制",
          "The file may not grow; please ask the attendant to raise the limit"
        )
      case let code where code.hasPrefix("store.disk."):
        ("磁盘读写出错，请叫工作人员检查磁盘", "The disk failed; please ask the attendant to check it")
      default: ("请叫工作人员", "Please call the attendant")
      }
    return Wording(
      "没有存上（\(code)），\(chinese)；请勿离开，刚才的操作没有生效。",
      "It was not saved (\(code)). \(english); nothing has changed.")
  }
}
