/// A group that support policies name (重点群体), declared by the person or verified by the county.
///
/// Source: 三穗 三(四)3–4; 黔东南 二(四)4; 贵州 三(十二). Never an input to the order of the list by
/// itself: only a verified group counts, and only where the published order of aims names groups.
package enum PriorityGroup: String, CaseIterable, Codable, Hashable, Sendable {
  case monitoredHousehold, minimumLivingAllowance, zeroEmploymentHousehold, disabled
  case unemployedYouth, veteran, liftedOutOfPoverty, formerFisher, relocated, hardToPlace

  package var wording: Wording {
    switch self {
    case .monitoredHousehold: Wording("防返贫监测户", "Monitored household")
    case .minimumLivingAllowance: Wording("低保家庭", "Living allowance")
    case .zeroEmploymentHousehold: Wording("零就业家庭", "Nobody employed at home")
    case .disabled: Wording("残疾人", "Person with a disability")
    case .unemployedYouth: Wording("失业青年", "Unemployed youth")
    case .veteran: Wording("退役军人", "Veteran")
    case .liftedOutOfPoverty: Wording("脱贫人口", "Lifted out of poverty")
    case .formerFisher: Wording("退捕渔民", "Former fisher")
    case .relocated: Wording("易地搬迁", "Resettled")
    case .hardToPlace: Wording("就业困难人员", "Hard to place")
    }
  }
}
