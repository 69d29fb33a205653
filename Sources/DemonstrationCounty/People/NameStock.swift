import OddJobMarket

/// Family and given names as they are common in the county; a name says nothing of a sex.
enum NameStock {
  static func name(_ generator: inout SeededGenerator) -> String {
    let family = generator.pick(families)
    let last = generator.pick(lasts)
    return generator.chance(percent: 12)
      ? family + last : family + generator.pick(middles) + last
  }

  private static let families = [
    "杨", "杨", "杨", "吴", "吴", "吴", "龙", "龙", "张", "张", "李", "王", "周", "罗", "姜", "万", "邰", "欧", "潘",
    "彭", "刘", "陈", "石", "田", "唐", "谢", "黄", "姚", "蒋", "粟", "袁", "邓",
  ]

  private static let middles = [
    "通", "再", "昌", "光", "胜", "代", "世", "正", "宏", "明", "文", "永", "德", "承", "启", "安", "国", "家", "朝",
    "景", "秀", "玉", "金", "春", "桂", "兰", "仁", "开", "绍", "维", "本", "贵", "学", "云", "泽", "子",
  ]

  private static let lasts = [
    "林", "平", "华", "清", "芳", "英", "松", "海", "泉", "和", "珍", "梅", "军", "江", "勇", "菊", "发", "荣", "富",
    "群", "莲", "辉", "兵", "贤", "祥", "琼", "忠", "凤", "波", "生", "先", "香", "元", "顺", "成", "乐",
  ]
}
