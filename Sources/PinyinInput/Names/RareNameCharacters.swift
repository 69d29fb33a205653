/// Characters of names that common dictionaries lack, by their reading.
enum RareNameCharacters {
  /// Returns the characters of a reading.
  static func with(reading: String) -> [Character] { byReading[reading, default: []] }

  static let all: Set<Character> = Set(byReading.values.joined())

  private static let byReading: [String: [Character]] = [
    "biao": ["骉"], "chang": ["玚"], "cheng": ["赪"], "fang": ["祊"], "hua": ["婳"],
    "ji": ["𠮷"], "jie": ["㛃"], "kun": ["堃"], "lang": ["朤"], "le": ["玏"], "ling": ["祾"],
    "mei": ["槑"], "min": ["慜"], "shan": ["羴"], "tian": ["靔", "靝"], "ting": ["颋"],
    "wen": ["彣"], "xi": ["㐂"], "yan": ["䶮", "琂"], "yang": ["飏", "玚"], "yao": ["峣"],
    "yi": ["祎"], "yu": ["玙"],
  ]
}
