/// The trades a station knows, in the order in which they are offered.
package struct TradeCatalogue: Hashable, Sendable {
  package let trades: [Trade]
  private let byCode: [TradeCode: Trade]

  package init(_ trades: [Trade]) {
    self.trades = trades
    byCode = Dictionary(trades.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(code: TradeCode) -> Trade? { byCode[code] }

  package func trades(in group: TradeGroup) -> [Trade] { trades.filter { $0.group == group } }

  /// Returns the trade's name, or its code where a county sent one that this version doesn't know.
  package func name(of code: TradeCode, _ language: Language) -> String {
    byCode[code]?.wording(language) ?? code.rawValue
  }

  /// The trades of a county's odd-job market.
  package static let standard = TradeCatalogue([
    Trade("porter", Wording("搬运", "Porter"), group: .carrying, isHazardous: false),
    Trade("loader", Wording("装卸", "Loader"), group: .carrying, isHazardous: true),
    Trade("mover", Wording("搬家", "House mover"), group: .carrying),
    Trade("sorter", Wording("快递分拣", "Parcel sorter"), group: .carrying),
    Trade("courier", Wording("跑腿配送", "Errand runner"), group: .carrying),
    Trade(
      "driver", Wording("驾驶员", "Driver"), group: .carrying, certificate: .drivingLicence),
    Trade(
      "forklift", Wording("叉车工", "Forklift driver"), group: .carrying, isHazardous: true,
      certificate: .forklift),
    Trade("cleaner", Wording("保洁", "Cleaner"), group: .cleaning),
    Trade("deepCleaner", Wording("开荒保洁", "Builders' cleaner"), group: .cleaning),
    Trade("housekeeper", Wording("家政", "Housekeeper"), group: .cleaning),
    Trade("nanny", Wording("带小孩", "Child minder"), group: .cleaning),
    Trade("carer", Wording("护工", "Carer"), group: .cleaning),
    Trade("gardener", Wording("绿化", "Gardener"), group: .cleaning),
    Trade("cook", Wording("厨师", "Cook"), group: .catering, certificate: .foodHealth),
    Trade("kitchenHand", Wording("帮厨", "Kitchen hand"), group: .catering, certificate: .foodHealth),
    Trade("waiter", Wording("服务员", "Waiter"), group: .catering),
    Trade("dishwasher", Wording("洗碗", "Dishwasher"), group: .catering),
    Trade("shopAssistant", Wording("理货促销", "Shop assistant"), group: .catering),
    Trade("banquet", Wording("酒席帮工", "Banquet help"), group: .catering),
    Trade(
      "barStaff", Wording("酒吧网吧", "Bar, net café staff"), group: .catering, isAdultVenue: true),
    Trade("harvester", Wording("收割采摘", "Harvest hand"), group: .farming),
    Trade("planter", Wording("种植移栽", "Planter"), group: .farming),
    Trade("weeder", Wording("除草施肥", "Weeder"), group: .farming),
    Trade("livestock", Wording("养殖", "Livestock hand"), group: .farming),
    Trade("forester", Wording("林下管护", "Forest hand"), group: .farming),
    Trade("sprayer", Wording("打农药", "Sprayer"), group: .farming, isHazardous: true),
    Trade("labourer", Wording("水泥小工", "Building labourer"), group: .building, isHazardous: true),
    Trade("mason", Wording("砌墙抹灰", "Mason"), group: .building, isHazardous: true),
    Trade("tiler", Wording("贴砖", "Tiler"), group: .building),
    Trade("painter", Wording("刮灰刷墙", "Painter"), group: .building),
    Trade("carpenter", Wording("木工", "Carpenter"), group: .building),
    Trade("rebar", Wording("钢筋工", "Steel fixer"), group: .building, isHazardous: true),
    Trade(
      "scaffolder", Wording("架子工", "Scaffolder"), group: .building, isHazardous: true,
      certificate: .heightWork),
    Trade(
      "electrician", Wording("电工", "Electrician"), group: .building, isHazardous: true,
      certificate: .electrician),
    Trade(
      "welder", Wording("焊工", "Welder"), group: .building, isHazardous: true,
      certificate: .welder),
    Trade("plumber", Wording("水暖", "Plumber"), group: .building),
    Trade("sewing", Wording("缝纫", "Sewer"), group: .making),
    Trade("assembler", Wording("组装包装", "Assembler"), group: .making),
    Trade("embroiderer", Wording("刺绣编织", "Embroiderer"), group: .making),
    Trade("leaflets", Wording("发传单", "Leaflets"), group: .making),
    Trade("eventHelp", Wording("会场布置", "Event help"), group: .making),
    Trade(
      "guard", Wording("保安", "Security guard"), group: .making, certificate: .securityGuard),
    Trade("general", Wording("普工杂工", "General hand"), group: .making),
  ])
}
