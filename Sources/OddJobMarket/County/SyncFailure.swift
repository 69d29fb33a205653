/// Why the last try to reach the county came to nothing.
package enum SyncFailure: String, CaseIterable, Codable, Hashable, Sendable {
  case unreachable, notTheCounty, busy, notAllowed, fork, refused, stationFailed

  package var wording: Wording {
    switch self {
    case .unreachable: Wording("连不上县里", "The county can't be reached")
    case .notTheCounty:
      Wording("应答的不是县里，网络可能要先登录", "Something else answered; the network may ask for a log-in")
    case .busy: Wording("县里忙，稍后再试", "The county is busy")
    case .notAllowed: Wording("县里不认本站的证书", "The county does not accept this station's certificate")
    case .fork:
      Wording("本站和县里的记录对不上，已停止上报", "The records differ from the county's: sync has stopped")
    case .refused: Wording("县里没有收下", "The county declined")
    case .stationFailed: Wording("本站读写出错", "This station's file could not be read or written")
    }
  }

  /// What an attendant does about it.
  package var remedy: Wording {
    switch self {
    case .unreachable:
      Wording("不用处理，网络好了会自己接着报。", "Nothing to do: it goes on when the line is back.")
    case .notTheCounty: Wording("请检查网络，先在网页上登录。", "Check the network, and log in to it.")
    case .busy: Wording("不用处理，会自己再试。", "Nothing to do: it tries again.")
    case .notAllowed: Wording("打电话给县里，重新办本站的证书。", "Call the county for a new certificate.")
    case .fork: Wording("打电话给县里，不要恢复旧备份。", "Call the county. Do not put an old copy back.")
    case .refused: Wording("打电话给县里，报上原因。", "Call the county, and tell it the reason.")
    case .stationFailed: Wording("检查磁盘，再重启程序。", "Check the disk, and restart the program.")
    }
  }
}
