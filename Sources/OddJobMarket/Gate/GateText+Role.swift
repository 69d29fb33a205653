extension GateText {
  enum Role {
    case token(UInt32)
    case edge(GateToken.Edge)
    case nothing
  }

  /// Returns what a scalar is to the gate.
  static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x4E00...0x9FFF: return .token(UInt32(ideographs[Int(scalar.value - 0x4E00)]))
    case 0x30...0x39, 0x61...0x7A: return .token(scalar.value)
    case 0x41...0x5A: return .token(scalar.value + 0x20)
    case 0x20: return .edge(.space)
    case 0x0A...0x0D: return .edge(.stop)
    case 0x3001, 0x3A, 0x28, 0x29, 0x5B, 0x5D, 0x3010, 0x3011: return .edge(.space)
    case 0x2C, 0x3B, 0x21, 0x3F, 0x3002: return .edge(.stop)
    case 0xFF01...0xFF5E: return role(of: scalar.halfWidth)
    // Biological signs for men and women.
    case 0x2642: return .token(0x7537)
    case 0x2640: return .token(0x5973)
    case 0x3007: return .token(0x96F6)
    default: break
    }
    if let token = enclosed(scalar.value) { return .token(token) }
    if scalar.isBlank { return .edge(scalar.isLineEnd ? .stop : .space) }
    if scalar.isInvisible || scalar.isMark { return .nothing }
    if let radical = radicals[scalar.value] { return .token(radical) }
    return scalar.properties.isIdeographic ? .token(scalar.value) : .edge(.sign)
  }

  /// Returns the character that a scalar shows in a ring, in brackets, in another face or with the
  /// tone of pinyin; nil for one that is none of these.
  private static func enclosed(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x328A...0x32B0: ringed[Int(scalar - 0x328A)]
    case 0x322A...0x3243: bracketed[Int(scalar - 0x322A)]
    case 0x24B6...0x24E9: 0x61 + (scalar - 0x24B6) % 26
    case 0x1D400...0x1D6A3: 0x61 + (scalar - 0x1D400) % 26
    case 0xE0...0x1DC: toned[scalar]
    default: nil
    }
  }

  private static let ringed = "月火水木金土日株有社名特财祝劳秘男女适优印注项休写正上中下左右医宗学监企资协夜"
    .unicodeScalars.map(\.value)

  private static let bracketed = "月火水木金土日株有社名特财祝劳代呼学监企资协祭休自至"
    .unicodeScalars.map(\.value)

  private static let toned = table("āaáaǎaàaēeéeěeèeīiíiǐiìiōoóoǒoòoūuúuǔuùuǖvǘvǚvǜv")

  /// Each ideograph folded, by its place in the block: a look-up for every character of every text.
  private static let ideographs: [UInt16] = (0x4E00...0x9FFF).map {
    UInt16(clamping: simplified[$0] ?? $0)
  }

  /// The traditional and variant characters of the words that rules are made of.
  private static let simplified: [UInt32: UInt32] = table(
    """
    歲岁嵗岁週周齡龄別别職职業业費费證证証证員员無无療疗殘残學学歷历繳缴擔担銀银單单試试發发錢钱
    罰罚遲迟還还婦妇處处體体檢检訓训報报壓压僅仅祇只須须優优屬属漢汉滿满爾尔壯壮戶户貫贯鄉乡縣县
    傳传銷销貸贷號号碼码驗验賬账帳账轉转帶带賺赚輕轻鬆松萬万過过資资結结後后項项電电臺台應应屆届
    畢毕專专碩硕協协黨党團团產产歡欢髒脏頭头內内動动無无條条樣样進进運运費费離离開开關关聯联係系
    際际國国外外際际兒儿童童壞坏婚婚處处責责賠赔償偿蘇苏龍龙馬马雞鸡豬猪貓猫鳳凤個个們们時时間间
    鐘钟點点班班與与幾几數数億亿貳贰參叁陸陆麼么麽么貌貌醜丑胖胖紋纹聾聋啞哑盲盲癲癫癇痫癥症
    吸吸獄狱釋释記记錄录錯错誤误對对實实習习從从來来東东藏藏維维寧宁陝陕廣广雲云貴贵遼辽
    閩闽魯鲁滬沪爺爷媽妈孫孙嬰婴護护讓让誰谁這这裡里裏里顏颜質质氣气補补貼贴贏赢單单刷刷幫帮繫系釒金钅金
    """)

  /// The radicals that look like the characters rules are made of.
  private static let radicals: [UInt32: UInt32] = table("⼥女⼦子⼈人⼒力⾦金⼯工⽉月⽇日⼤大⼩小⽼老⾝身")

  private static func table(_ pairs: String) -> [UInt32: UInt32] {
    let scalars = pairs.unicodeScalars.filter { !$0.isBlank }.map(\.value)
    var result: [UInt32: UInt32] = [:]
    for place in stride(from: 0, to: scalars.count - 1, by: 2)
    where scalars[place] != scalars[place + 1] {
      result[scalars[place]] = scalars[place + 1]
    }
    return result
  }
}
