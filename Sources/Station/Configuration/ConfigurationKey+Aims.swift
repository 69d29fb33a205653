import Matching
import OddJobMarket

extension ConfigurationKey {
  static let aims = ConfigurationKey(name: aimsName, allowed: allowedAims) { value, settings in
    guard case .texts(let names) = value else { return false }
    let aims = names.compactMap { Aim(rawValue: $0) }
    guard aims.count == names.count, Set(aims).count == aims.count, aims.first == .places else {
      return false
    }
    settings.aims = aims
    return true
  }

  static let turns = choice("matching.turns", \.turns)

  static let aimsName = "matching.aims"

  private static var allowedAims: Wording {
    let all = Aim.allCases.map { "\"\($0.rawValue)\"" }
    return Wording(
      "\(all.joined(separator: "、"))的列表，\"places\"排第一，不重复",
      "a list of \(all.joined(separator: ", ")), \"places\" first, none twice")
  }
}
