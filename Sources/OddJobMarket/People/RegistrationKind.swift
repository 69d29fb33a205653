/// What a person registers for at the station.
package enum RegistrationKind: String, CaseIterable, Codable, Hashable, Sendable {
  case jobSeeking, unemployment, returnHome

  package var wording: Wording {
    switch self {
    case .jobSeeking: Wording("求职登记", "Looking for work")
    case .unemployment: Wording("失业登记", "Unemployed")
    case .returnHome: Wording("返乡登记", "Returned home")
    }
  }
}

/// When a person can work, as they said on registering.
package enum WorkingHours: String, CaseIterable, Codable, Hashable, Sendable {
  case wholeDay, morning, afternoon, evening

  package var wording: Wording {
    switch self {
    case .wholeDay: Wording("全天", "All day")
    case .morning: Wording("上午", "Morning")
    case .afternoon: Wording("下午", "Afternoon")
    case .evening: Wording("晚上", "Evening")
    }
  }
}
