import OddJobMarket
import Store

extension PostingColumn {
  static let fields: [ExportField<ExportedShift>] = allCases.map { column in
    ExportField(
      column.rawValue, column.kind, unit: column.unit, isPersonal: column.isPersonal
    ) { shift, calendar in shift.text(column, calendar) }
  }

  private var kind: CellKind {
    switch self {
    case .posting, .employer, .title, .content, .site, .township, .payer, .insurance,
      .insurancePayer, .contactName, .meetingPlace, .vehiclePlate, .employerPhone, .contactPhone,
      .leaderPhone:
      .text
    case .employerKind: .employerKind
    case .kind: .postingKind
    case .trade: .trade
    case .latitude, .longitude: .degrees
    case .day: .date
    case .start, .end: .clock
    case .places, .hoursPerDay, .insuranceAge, .confirmed: .whole
    case .amount, .expectedDailyPay, .overtimePerHour, .insuranceSum: .yuan
    case .unit: .payUnit
    case .settlement: .settlement
    case .method: .payMethod
    case .meals: .meals
    case .ride: .ride
    case .hiringMode: .hiringMode
    case .departure, .validUntil: .dateAndTime
    case .isUrgent: .yesNo
    case .lawfulReasons: .lawfulReasons
    case .state: .postingState
    }
  }

  private var unit: String {
    switch self {
    case .places, .confirmed: "人"
    case .hoursPerDay: "小时"
    case .insuranceAge: "岁"
    case .latitude, .longitude: "度"
    default: ""
    }
  }
}
