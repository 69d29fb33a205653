import CountyClient
import Glibc
import OddJobMarket

/// Why a station can't speak with its county, or is not enrolled.
enum EnrolmentProblem: Error, Hashable {
  /// `kiosk.conf` names no county.
  case noCounty
  case notEnrolled
  /// There is an identity already, which nobody replaces silently.
  case alreadyEnrolled([String])
  case unreadable(String)
  /// The private key may be read by others.
  case openKey(String)
  case notWritten(String)
  /// The certificate that came is not this station's.
  case otherStation
  /// Invented people and postings are no county's business.
  case demonstration

  var code: String {
    switch self {
    case .noCounty: "county.none"
    case .notEnrolled: "county.not-enrolled"
    case .alreadyEnrolled: "county.enrolled"
    case .unreadable: "county.unreadable"
    case .openKey: "county.unprotected"
    case .notWritten: "county.not-written"
    case .otherStation: "county.other-station"
    case .demonstration: "county.demonstration"
    }
  }

  var status: Int32 {
    switch self {
    case .noCounty, .notEnrolled, .alreadyEnrolled, .openKey, .unreadable,
      .demonstration:
      EX_CONFIG
    case .notWritten: EX_CANTCREAT
    case .otherStation: EX_PROTOCOL
    }
  }

  var wording: Wording {
    switch self {
    case .noCounty:
      Wording(
        "本站是单机：kiosk.conf 的 [county] 里没有 address，请填上 address 和 authority。",
        "No county is set up: kiosk.conf has no address under [county]. Fill in address and authority."
      )
    case .notEnrolled:
      Wording(
        "本站还没有县里的证书。请停下驿站，用县里信上的号码运行：kiosk enrol --code 号码",
        "This station has no certificate yet. Stop it, and with the code of the county's letter "
          + "run: kiosk enrol --code CODE")
    case .alreadyEnrolled(let files):
      Wording(
        "本站已经有证书了（\(files.joined(separator: "、"))）。要重新办，请先把这些文件移走。",
        "This station has a certificate already (\(files.joined(separator: ", "))). To enrol anew, "
          + "move these files away first.")
    case .unreadable(let path):
      Wording("读不了\(path)，或者内容不对。", "\(path) can't be read, or is not what it should be.")
    case .openKey(let path):
      Wording(
        "别人也能读\(path)。请运行：chmod 600 \(path)",
        "Others may read \(path). Run: chmod 600 \(path)")
    case .notWritten(let path): Wording("写不了\(path)。", "\(path) can't be written.")
    case .otherStation:
      Wording("县里发来的不是本站的证书。", "The county sent another station's certificate.")
    case .demonstration:
      Wording(
        "这是演示数据库，里面的人和活都是编的，不能和县里联网。真的驿站请另开：kiosk attendant add 姓名",
        "This is a demonstration: its people and postings are invented and never go to a county. Open "
          + "a station of its own: kiosk attendant add NAME")
    }
  }
}

extension EnrolmentProblem {
  init(_ error: IdentityFilesError) {
    self =
      switch error {
      case .notEnrolled: .notEnrolled
      case .unreadable(let path): .unreadable(path)
      case .readableByOthers(let path): .openKey(path)
      case .notWritten(let path): .notWritten(path)
      }
  }

  /// Does something with the identity files, whose error is said in this catalogue's words.
  static func naming<Value>(
    _ body: () throws(IdentityFilesError) -> Value
  ) throws(EnrolmentProblem) -> Value {
    do { return try body() } catch { throw EnrolmentProblem(error) }
  }
}
