import OddJobMarket

/// One line of the roster: an invented employer and what it hires for.
struct EmployerEntry: Sendable {
  let name: String
  let kind: EmployerKind
  let isVerified: Bool
  let lines: Set<EmployerLine>

  init(_ name: String, _ kind: EmployerKind, verified: Bool = true, _ lines: EmployerLine...) {
    self.init(name: name, kind: kind, isVerified: verified, lines: Set(lines))
  }

  private init(name: String, kind: EmployerKind, isVerified: Bool, lines: Set<EmployerLine>) {
    self.name = name
    self.kind = kind
    self.isVerified = isVerified
    self.lines = lines
  }

  /// Returns a household, which is named after its contact.
  private static func household(verified: Bool = true, _ lines: EmployerLine...) -> EmployerEntry {
    EmployerEntry(name: "", kind: .household, isVerified: verified, lines: Set(lines))
  }

  /// The firm whose agent a visitor may be stands first.
  static let roster: [EmployerEntry] = [
    EmployerEntry("穗达顺仓储物流公司", .firm, .logistics, .materials),
    EmployerEntry("黔东禾运货运部", .soleTrader, .logistics),
    EmployerEntry("八弓速派快递网点", .soleTrader, .logistics),
    EmployerEntry("四方来物流信息部", .soleTrader, verified: false, .logistics),
    EmployerEntry("武笔鑫垒建材行", .soleTrader, .materials, .logistics),
    EmployerEntry("泰砖坊瓷砖店", .soleTrader, verified: false, .materials),
    EmployerEntry("文笔早市蔬菜批发行", .soleTrader, .market, .logistics),
    EmployerEntry("穗乡鲜果品批发部", .soleTrader, .market),
    EmployerEntry("安心居物业服务公司", .firm, .property, .events),
    EmployerEntry("翠屏物业服务公司", .firm, .property),
    EmployerEntry("亮洁万家家政公司", .firm, .housekeeping, .care, .property),
    EmployerEntry("穗嫂家政服务部", .soleTrader, .housekeeping, .care),
    EmployerEntry("武笔养老服务中心", .firm, .care),
    EmployerEntry("邛水人家酒楼", .firm, .kitchen, .banquet),
    EmployerEntry("老车站酸汤鱼馆", .soleTrader, .kitchen),
    EmployerEntry("穗鸭香餐饮店", .soleTrader, .kitchen, .market),
    EmployerEntry("巷口早餐铺", .soleTrader, verified: false, .kitchen),
    EmployerEntry("喜来乐宴席服务队", .soleTrader, .banquet, .events),
    EmployerEntry("惠民连锁超市", .firm, .retail),
    EmployerEntry("穗城百货商行", .soleTrader, .retail),
    EmployerEntry("好又近便利店", .soleTrader, verified: false, .retail),
    EmployerEntry("颇洞蔬菜种植合作社", .cooperative, .farm),
    EmployerEntry("瓦寨精品果合作社", .cooperative, .farm),
    EmployerEntry("滚马三穗鸭养殖合作社", .cooperative, .farm),
    EmployerEntry("长吉中药材合作社", .cooperative, .farm, .forest),
    EmployerEntry("款场稻鱼合作社", .cooperative, verified: false, .farm),
    EmployerEntry("桐林油茶合作社", .cooperative, .farm, .forest),
    EmployerEntry("良上国有林场", .firm, .forest),
    EmployerEntry("黔穗建设工程公司", .firm, .site),
    EmployerEntry("三友劳务分包公司", .firm, .site),
    EmployerEntry("巧手装饰装修部", .soleTrader, .site),
    EmployerEntry("吴家班泥水队", .soleTrader, verified: false, .site),
    EmployerEntry("穗城市政养护公司", .firm, .publicService),
    EmployerEntry("文笔街道社区服务站", .firm, .publicService),
    EmployerEntry("青禾服饰帮扶车间", .firm, .workshop),
    EmployerEntry("云锦制衣公司", .firm, .workshop),
    EmployerEntry("穗芯电子元件公司", .firm, .plant),
    EmployerEntry("山里红食品公司", .firm, .plant),
    EmployerEntry("瓦寨竹编合作社", .cooperative, .craft),
    EmployerEntry("锦绣刺绣合作社", .cooperative, .craft),
    EmployerEntry("风禾文化传播公司", .firm, .events, .retail),
    EmployerEntry("黔东众源人力资源公司", .firm, .labourExport, .plant),
    .household(.homes),
    .household(.homes, .care),
    .household(.homes, .banquet),
    .household(verified: false, .homes),
    .household(verified: false, .homes, .care),
    .household(.homes),
  ]

  /// The places in the roster of those who hire for each line.
  static let byLine: [EmployerLine: [Int]] = Dictionary(
    uniqueKeysWithValues: EmployerLine.allCases.map { line in
      (line, roster.indices.filter { roster[$0].lines.contains(line) })
    })
}
