/// Words in which a character is not read as it usually is.
enum PolyphoneWords {
  /// The most characters of a word.
  static let longest = 4

  static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      guard let word = parts.first, word.count == parts.count - 1 else { continue }
      table[word] = Array(parts.dropFirst())
    }
    return table
  }()

  private static let lines = """
    得 de
    行业 háng yè
    银行 yín háng
    银行卡 yín háng kǎ
    同行 tóng háng
    本行 běn háng
    长期 cháng qī
    长短 cháng duǎn
    多长 duō cháng
    长途 cháng tú
    长白班 cháng bái bān
    有空 yǒu kòng
    空闲 kòng xián
    没空 méi kòng
    空调 kōng tiáo
    调解 tiáo jiě
    得到 dé dào
    获得 huò dé
    必得 bì děi
    取得 qǔ dé
    看护 kān hù
    看门 kān mén
    看守 kān shǒu
    还钱 huán qián
    归还 guī huán
    返还 fǎn huán
    退还 tuì huán
    散工 sǎn gōng
    宿舍 sù shè
    高兴 gāo xìng
    缝纫 féng rèn
    缝制 féng zhì
    裁缝 cái feng
    铺地 pū dì
    铺砖 pū zhuān
    铺贴 pū tiē
    店铺 diàn pù
    商铺 shāng pù
    模板 mú bǎn
    模具 mú jù
    重新 chóng xīn
    重复 chóng fù
    重庆 chóng qìng
    地方 dì fāng
    地点 dì diǎn
    地址 dì zhǐ
    工地 gōng dì
    本地 běn dì
    外地 wài dì
    场地 chǎng dì
    地里 dì lǐ
    土地 tǔ dì
    地面 dì miàn
    地铁 dì tiě
    当地 dāng dì
    地区 dì qū
    基地 jī dì
    种地 zhòng dì
    种植 zhòng zhí
    种菜 zhòng cài
    种树 zhòng shù
    栽种 zāi zhòng
    为什么 wèi shén me
    以工代赈 yǐ gōng dài zhèn
    作为 zuò wéi
    成为 chéng wéi
    认为 rèn wéi
    以为 yǐ wéi
    为准 wéi zhǔn
    为限 wéi xiàn
    应该 yīng gāi
    该不该 gāi bù gāi
    应聘 yìng pìn
    供应 gōng yìng
    对应 duì yìng
    反应 fǎn yìng
    着急 zháo jí
    着火 zháo huǒ
    睡着 shuì zháo
    衣着 yī zhuó
    便宜 pián yi
    差别 chā bié
    差额 chā é
    出差 chū chāi
    相貌 xiàng mào
    长相 zhǎng xiàng
    照相 zhào xiàng
    处理 chǔ lǐ
    处分 chǔ fèn
    部分 bù fèn
    水分 shuǐ fèn
    分内 fèn nèi
    身份 shēn fèn
    登记处 dēng jì chù
    教书 jiāo shū
    教师 jiào shī
    量体 liáng tǐ
    测量 cè liáng
    丈量 zhàng liáng
    打 dǎ
    哪 nǎ
    哪里 nǎ lǐ
    假期 jià qī
    放假 fàng jià
    请假 qǐng jià
    休假 xiū jià
    更多 gèng duō
    更换 gēng huàn
    更正 gēng zhèng
    更改 gēng gǎi
    几点 jǐ diǎn
    几乎 jī hū
    数一下 shǔ yí xià
    数到 shǔ dào
    数数 shǔ shù
    传达 chuán dá
    传单 chuán dān
    自传 zì zhuàn
    当面 dāng miàn
    当天 dàng tiān
    当日 dàng rì
    上当 shàng dàng
    数额 shù é
    扎钢筋 zā gāng jīn
    包扎 bāo zā
    钢筋 gāng jīn
    铆钉 mǎo dīng
    钉钉子 dìng dīng zi
    钻孔 zuān kǒng
    钻头 zuàn tóu
    转动 zhuàn dòng
    打转 dǎ zhuàn
    载客 zài kè
    记载 jì zǎi
    大夫 dài fu
    背包 bēi bāo
    称重 chēng zhòng
    对称 duì chèn
    称职 chèn zhí
    率先 shuài xiān
    朝鲜 cháo xiǎn
    朝阳 cháo yáng
    石头 shí tou
    粮食一石 liáng shi yí dàn
    薄膜 báo mó
    薄弱 bó ruò
    剥皮 bāo pí
    剥蒜 bāo suàn
    剥削 bō xuē
    削皮 xiāo pí
    挑水 tiāo shuǐ
    挑选 tiāo xuǎn
    挑战 tiǎo zhàn
    担任 dān rèn
    重担 zhòng dàn
    喷漆 pēn qī
    抹灰 mǒ huī
    抹布 mā bù
    和面 huó miàn
    卷帘 juǎn lián
    试卷 shì juàn
    养猪圈 yǎng zhū juàn
    干净 gān jìng
    干湿 gān shī
    晒干 shài gān
    烘干 hōng gān
    饼干 bǐng gān
    干果 gān guǒ
    没收 mò shōu
    没收到 méi shōu dào
    难民 nàn mín
    困难 kùn nan
    供养 gōng yǎng
    提供 tí gōng
    尽快 jǐn kuài
    尽量 jǐn liàng
    尽管 jǐn guǎn
    尽头 jìn tóu
    使劲 shǐ jìn
    角色 jué sè
    三角 sān jiǎo
    曾经 céng jīng
    都 dōu
    首都 shǒu dū
    都市 dū shì
    成都 chéng dū
    贵阳 guì yáng
    台烈 tái liè
    厦门 xià mén
    好学 hào xué
    爱好 ài hào
    答 dá
    答应 dā ying
    一会儿 yí huì r
    活儿 huó r
    这儿 zhè r
    那儿 nà r
    儿 ér
    子 zi
    子女 zǐ nǚ
    电子 diàn zǐ
    孩子 hái zi
    日子 rì zi
    女子 nǚ zǐ
    男子 nán zǐ
    吗 ma
    吧 ba
    呢 ne
    了解 liǎo jiě
    了结 liǎo jié
    办不了 bàn bù liǎo
    不了 bù liǎo
    会计 kuài jì
    参加 cān jiā
    参差 cēn cī
    人参 rén shēn
    折弯 zhé wān
    打折 dǎ zhé
    切割 qiē gē
    切菜 qiē cài
    密切 mì qiè
    一切 yí qiè
    少年 shào nián
    少数 shǎo shù
    兴趣 xìng qù
    新兴 xīn xīng
    兴隆 xīng lóng
    要求 yāo qiú
    不要求 bù yāo qiú
    强制 qiáng zhì
    勉强 miǎn qiǎng
    中奖 zhòng jiǎng
    中暑 zhòng shǔ
    系鞋带 jì xié dài
    校对 jiào duì
    冲压 chòng yā
    冲洗 chōng xǐ
    创伤 chuāng shāng
    度 dù
    弹药 dàn yào
    弹琴 tán qín
    露天 lù tiān
    落下 là xià
    血压 xuè yā
    流血 liú xuè
    扫帚 sào zhou
    扫地 sǎo dì
    倒水 dào shuǐ
    倒车 dào chē
    摔倒 shuāi dǎo
    倒塌 dǎo tā
    划算 huá suàn
    划船 huá chuán
    待遇 dài yù
    招待 zhāo dài
    等待 děng dài
    只有 zhǐ yǒu
    一只 yì zhī
    藏 cáng
    西藏 xī zàng
    屏蔽 píng bì
    幺 yāo
    """
}
