/// Family names and how they are read, which is not always how the character is read elsewhere.
enum FamilyNames {
  /// A family name with its reading, syllables parted by spaces.
  struct Name: Sendable {
    var text: String
    var reading: String
  }

  /// Family names of two characters.
  static let double: [Name] = names(in: doubleText)

  /// Returns the place of a family name among all of that reading and others, the commonest first;
  /// nil where it is none, or none that is read so.
  static func rank(of text: String, reading: String) -> Int? { ranks[text + reading] }

  /// Returns the family names of a reading, the commonest first.
  static func texts(reading: String) -> [String] { byReading[reading, default: []] }

  /// Returns the commonest family names, which stand for nothing that was spelled.
  static func commonest(_ count: Int) -> [CharacterCandidate] {
    single.prefix(count).map { CharacterCandidate($0.text, reading: $0.reading, used: 0) }
  }

  private static let single: [Name] = names(in: singleText)

  private static let ranks: [String: Int] = Dictionary(
    single.enumerated().map { ($0.element.text + $0.element.reading, $0.offset) },
    uniquingKeysWith: min)

  private static let byReading: [String: [String]] = Dictionary(
    single.map { ($0.reading, [$0.text]) }, uniquingKeysWith: +)

  private static func names(in text: String) -> [Name] {
    text.split { $0.isWhitespace }.map { word in
      let name = word.prefix { !$0.isASCII }
      let reading = word.dropFirst(name.count).map { $0 == "-" ? " " : $0 }
      return Name(text: String(name), reading: String(reading))
    }
  }

  /// By how many people bear them, roughly as the yearly counts of names have it; from about the
  /// hundredth on the order is a guess.
  private static let singleText = """
    王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo 何he
    林lin 罗luo 高gao 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 邓deng 冯feng 曹cao 彭peng 曾zeng
    肖xiao 田tian 董dong 潘pan 袁yuan 蔡cai 蒋jiang 余yu 于yu 杜du 叶ye 程cheng 魏wei 苏su 吕lv 丁ding 任ren
    卢lu 姚yao 沈shen 钟zhong 姜jiang 崔cui 谭tan 陆lu 范fan 汪wang 廖liao 石shi 金jin 韦wei 贾jia 夏xia
    付fu 方fang 邹zou 熊xiong 白bai 孟meng 秦qin 邱qiu 侯hou 江jiang 尹yin 薛xue 闫yan 段duan 雷lei 龙long
    黎li 史shi 陶tao 贺he 毛mao 郝hao 顾gu 龚gong 邵shao 万wan 覃qin 武wu 钱qian 戴dai 严yan 莫mo 孔kong
    向xiang 常chang 汤tang 康kang 易yi 乔qiao 赖lai 文wen 施shi 洪hong 樊fan 庞pang 殷yin 申shen 温wen
    牛niu 颜yan 俞yu 葛ge 聂nie 章zhang 阎yan 鲁lu 倪ni 耿geng 季ji 岳yue 齐qi 柳liu 左zuo 欧ou 辛xin 安an
    管guan 傅fu 邢xing 兰lan 路lu 关guan 焦jiao 梅mei 翟zhai 盛sheng 祝zhu 曲qu 吉ji 柴chai 成cheng 涂tu
    骆luo 童tong 宁ning 单shan 甘gan 詹zhan 解xie 尚shang 霍huo 裴pei 舒shu 苗miao 符fu 柯ke 阮ruan 冉ran
    项xiang 窦dou 毕bi 鲍bao 滕teng 蒲pu 谷gu 翁weng 房fang 时shi 卫wei 凌ling 丛cong 牟mou 牟mu 隋sui 卜bu
    佟tong 车che 简jian 卓zhuo 包bao 祁qi 古gu 屈qu 游you 司si 宫gong 仇qiu 娄lou 卞bian 荆jing 华hua 席xi
    喻yu 艾ai 蓝lan 封feng 褚chu 占zhan 桂gui 穆mu 戚qi 沙sha 连lian 冷leng 匡kuang 明ming 屠tu 麦mai 甄zhen
    苟gou 庄zhuang 鹿lu 储chu 晏yan 尤you 阳yang 瞿qu 敖ao 巩gong 宗zong 栾luan 初chu 应ying 习xi 麻ma
    郎lang 边bian 平ping 靳jin 芦lu 全quan 丘qiu 查zha 区ou 盖ge 盖gai 朴piao 缪miao 员yun 乐yue 乐le 折she
    种chong 黑he 繁po 冼xian 尉wei 尉yu 皮pi 米mi 池chi 党dang 姬ji 鞠ju 晋jin 原yuan 岑cen 闵min 郁yu 计ji
    伍wu 谈tan 宣xuan 苑yuan 郗xi 郜gao 逄pang 鄢yan 隗kui 隗wei 亓qi 厍she 佴nai 阚kan 仝tong 乜nie 芮rui
    汲ji 井jing 富fu 巫wu 乌wu 巴ba 弓gong 牧mu 山shan 班ban 秋qiu 仲zhong 伊yi 暴bao 厉li 戎rong 祖zu 刁diao
    幸xing 薄bo 印yin 宿su 怀huai 蔺lin 阴yin 胥xu 双shuang 闻wen 莘shen 贡gong 劳lao 郦li 雍yong 桑sang
    濮pu 寿shou 扈hu 燕yan 冀ji 浦pu 农nong 慕mu 茹ru 容rong 戈ge 庾yu 暨ji 居ju 衡heng 步bu 都du 满man 国guo
    寇kou 阙que 沃wo 利li 师shi 晁chao 訾zi 那na 饶rao 丰feng 竺zhu 权quan 逯lu 桓huan 商shang 展zhan 滑hua
    海hai 由you 门men 衣yi 花hua 肇zhao 楚chu 揭jie 旷kuang 练lian 税shui 信xin 眭sui 邝kuang 湛zhan 奚xi
    费fei 柏bai 水shui 云yun 鱼yu 元yuan 祢mi 宓mi 翦jian 令ling 别bie 铁tie 青qing 覃tan 曾ceng 召shao
    仉zhang 洗xian 哈ha 热re 买mai 妥tuo 撒sa 拜bai 者zhe 虎hu 佘she 邸di 鄂e 续xu 么yao 酆feng
    """

  private static let doubleText = """
    欧阳ou-yang 上官shang-guan 司马si-ma 诸葛zhu-ge 东方dong-fang 皇甫huang-fu 尉迟yu-chi 公孙gong-sun
    慕容mu-rong 夏侯xia-hou 令狐ling-hu 长孙zhang-sun 宇文yu-wen 司徒si-tu 司空si-kong 轩辕xuan-yuan
    端木duan-mu 百里bai-li 呼延hu-yan 东郭dong-guo 南宫nan-gong 万俟mo-qi 闻人wen-ren 澹台tan-tai 公冶gong-ye
    宗政zong-zheng 濮阳pu-yang 淳于chun-yu 单于chan-yu 太叔tai-shu 申屠shen-tu 钟离zhong-li 独孤du-gu
    完颜wan-yan 拓跋tuo-ba
    """
}
