/// Why the county did not apply what the station told it; the names are those of the contract.
package enum CountyObjection: String, CaseIterable, Codable, Hashable, Sendable {
  case malformed, unknownType, unknownSubject, illegalStep, noPlaceRight, duplicatePerson
  case postingClosed, employerSuspended, tooLarge, wrongEnvelope

  /// One sentence for whoever it concerns.
  package var wording: Wording {
    switch self {
    case .malformed:
      Wording("县里读不出这条记录。", "The county can't read this record.")
    case .unknownType:
      Wording("县里的程序还不认识这类记录。", "The county's program does not know this kind of record yet.")
    case .unknownSubject:
      Wording("县里查不到相关的岗位或人员。", "The county does not know the posting or the person.")
    case .illegalStep:
      Wording("县里的登记已经变了，这一步对不上。", "The county's record has moved on; this step does not fit.")
    case .noPlaceRight:
      Wording("县里没有给本站这个名额，按候补登记。", "The county gave this station no such place: a standby there.")
    case .duplicatePerson:
      Wording("这个人在别的站已定了这份活。", "The same person has this work through another station.")
    case .postingClosed:
      Wording("县里已关闭这个岗位。", "The county had closed the posting before.")
    case .employerSuspended:
      Wording("县里已暂停这个用工方招人。", "The county has suspended the employer.")
    case .tooLarge:
      Wording("记录太大，县里收不下，留在本站。", "The record is too large for the county and stays here.")
    case .wrongEnvelope:
      Wording(
        "报给县里的身份证号和登记时的对不上。", "The ID number sent is not the one that was registered.")
    }
  }

  /// What an attendant does about it.
  package var remedy: Wording {
    switch self {
    case .malformed, .tooLarge:
      Wording("记下编号，打电话告诉县里。", "Note the number and call the county.")
    case .unknownType:
      Wording("不用处理，县里升级后会补登。", "Nothing to do: it counts once the county has upgraded.")
    case .unknownSubject:
      Wording("打电话问县里，核对岗位和本人。", "Call the county and check the posting and the person.")
    case .illegalStep:
      Wording("和本人、用工方核对，以实际为准重做一步。", "Check with both sides and enter what is so.")
    case .noPlaceRight:
      Wording("请县里给名额；给不了就告诉本人。", "Ask the county for a place; if there is none, tell the person.")
    case .duplicatePerson:
      Wording("告诉本人以先定的为准，本站这条请取消。", "Tell the person the first one holds; cancel this one.")
    case .postingClosed:
      Wording("告诉本人这份活不招了，帮找别的活。", "Tell the person it is closed, and find other work.")
    case .employerSuspended:
      Wording("告诉用工方和本人，问县里原因。", "Tell both sides, and ask the county why.")
    case .wrongEnvelope:
      Wording("请本人带身份证来核对，再打电话给县里。", "Check the identity card, then call the county.")
    }
  }
}
