import OddJobMarket

/// What 我的信息 says.
enum KeptWords {
  static let title = Wording("我的信息", "About me")
  static let eraseRest = Wording("删除其余", "Delete extras")
  static let eraseAll = Wording("全部删除", "Delete all")
  static let nothingFree = Wording(
    "电话、群体和要求都没有留，没有可删的；有疑问请找工作人员。",
    "No phone, groups or wishes are kept. Questions? Please ask the attendant.")
  static let delete = Wording("删除", "Delete")
  static let keep = Wording("不删", "Keep it")
  static let labelWork = Wording("记录", "Record")

  static func count(_ count: Int) -> Wording { Wording("\(count)项", "\(count)") }

  static func work(_ record: KeptRecord) -> Wording {
    Wording(
      "定过\(record.placements)份活，推荐过\(record.recommendations)次",
      "\(record.placements) jobs, \(record.recommendations) recommendations")
  }

  static func until(_ date: CivilDate) -> Wording {
    Wording(
      "最后一次来办事后两年、\(date.text)，自动全部删除。",
      "All of it is deleted on \(date.text), two years after your last visit.")
  }

  static func ask(_ extent: ErasureExtent) -> Wording {
    switch extent {
    case .givenFreely: Wording("删除您自愿留的信息？", "Delete what you chose to add?")
    case .everything: Wording("删除您的全部信息？", "Delete everything about you?")
    }
  }

  static func askText(_ extent: ErasureExtent) -> Wording {
    switch extent {
    case .givenFreely:
      Wording(
        "删掉：电话、群体、时间、工钱要求、能走多远。删了找不回来；姓名、身份证号和干活的记录还在，照样找活。",
        "Phone, groups, hours, pay asked and distance go for good. Name, ID and work records stay.")
    case .everything:
      Wording(
        "姓名、身份证号、电话、口令都删掉，找不回来；以后再来要重新登记。",
        "Name, ID number, phone and code go for good. To come back you register anew.")
    }
  }

  static func erased(_ extent: ErasureExtent) -> Wording {
    switch extent {
    case .givenFreely: Wording("已删除，姓名和干活的记录还在", "Deleted; name and work records stay")
    case .everything: Wording("您的信息已全部删除", "Everything about you was deleted")
    }
  }
}
