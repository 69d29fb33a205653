import Glibc
import OddJobMarket

/// Why the station can't start although its files are in order.
enum StartProblem: Error {
  case noAttendant(database: String)
  case notADemonstration(database: String)

  var code: String {
    switch self {
    case .noAttendant: "start.attendant"
    case .notADemonstration: "start.demonstration"
    }
  }

  var status: Int32 { EX_CONFIG }

  var wording: Wording {
    switch self {
    case .noAttendant(let database):
      Wording(
        """
        这台驿站还没有设置（\(database)）。
          先建工作人员：kiosk attendant add 姓名
          再写配置：/etc/kiosk/kiosk.conf（用 kiosk check 检查）
          只想看看：kiosk demo
        """,
        """
        This station is not set up yet (\(database)).
          Make an attendant first:  kiosk attendant add NAME
          Then write the county's facts into /etc/kiosk/kiosk.conf and run: kiosk check
          To look around only:      kiosk demo
        """)
    case .notADemonstration(let database):
      Wording(
        "\(database)是真实驿站的数据库，演示不能用它。",
        "\(database) is a real station's database; a demonstration may not use it.")
    }
  }
}
