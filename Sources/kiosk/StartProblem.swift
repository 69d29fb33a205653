import Glibc
import OddJobMarket

/// Why the station can't start, or a command finds no station.
enum StartProblem: Error {
  case noAttendant(database: String)
  case notADemonstration(database: String)
  /// There is nothing to read; whoever only reads makes no station.
  case noStation(database: String)

  var code: String {
    switch self {
    case .noAttendant: "start.attendant"
    case .notADemonstration: "start.demonstration"
    case .noStation: "start.database"
    }
  }

  var status: Int32 {
    switch self {
    case .noAttendant, .notADemonstration: EX_CONFIG
    case .noStation: EX_NOINPUT
    }
  }

  var wording: Wording {
    switch self {
    case .noAttendant(let database):
      Wording(
        """
        这台驿站还没有设置（\(database)）。
          先建工作人员：kiosk attendant add 姓名
          再写配置：/etc/kiosk/kiosk.conf（用 kiosk check 检查）
          要和县里联网：[county] 里填 address，再 kiosk enrol --code 号码；不联就是单机
          只想看看：kiosk demo
        """,
        """
        This station is not set up yet (\(database)).
          Make an attendant first:  kiosk attendant add NAME
          Then write the county's facts into /etc/kiosk/kiosk.conf and run: kiosk check
          To connect the county:    address under [county], then kiosk enrol --code CODE;
                                    without it the station works alone
          To look around only:      kiosk demo
        """)
    case .notADemonstration(let database):
      Wording(
        "\(database)是真实驿站的数据库，演示不能用它。",
        "\(database) is a real station's database; a demonstration may not use it.")
    case .noStation(let database):
      Wording(
        "这里没有驿站的数据库（\(database)）。",
        "There is no station's database here (\(database)).")
    }
  }
}
