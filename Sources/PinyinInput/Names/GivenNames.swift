/// Characters of given names.
enum GivenNames {
  /// Returns the place of a character among those of given names; nil for one that names seldom have.
  static func rank(of character: Character) -> Int? { ranks[character] }

  private static let ranks: [Character: Int] = Dictionary(
    characters.filter { !$0.isWhitespace }.enumerated().map { ($0.element, $0.offset) },
    uniquingKeysWith: min)

  /// The commonest first, of men and women, old and young; put together by hand from the names that
  /// people of working age bear.
  private static let characters = """
    伟芳娜敏静秀丽英强磊军洋艳勇杰娟涛明超霞平刚桂华建国兰红梅玉文志海燕春辉鹏飞波斌亮林峰雪
    梦婷欣怡佳雨宇浩轩涵子梓晨俊豪博思语嘉琪诗雅宁琳慧萍莉娇凤莲珍琴云荣德福生贵金龙虎永祥顺
    学义忠诚信仁善良才元成达安康健庆东南西北江河山石松柏竹青光耀庭家宝宏伦振兴邦栋梁材威雷震
    天昊旭阳晓晶晴月星辰蕾蓓菲薇萌瑶璐瑾瑜珊珠彩素淑贤惠巧翠香花芬芝芸苗叶菊荷莹洁冰倩媛妮姗
    姣婉婧颖睿哲翰墨书瀚毅凯恒泽润沛源泉洪清淼鑫森炎焱垚坤乾正直新民胜利保卫援朝跃进立远方向
    前程锦绣帅彬彪武朋友喜乐来旺发富财根水火土木长连运传世代祖孙仲伯叔季少小大双全满爱美好如
    意尔可心艺馨钰琦琛琰珂玲玮玥瑞祺祎禾秋冬夏冉然蓉茹茜萱葳妍妤姝娅沁沐沅溪滢潇澜羽翔雯霖露
    颜骏驰骁麒麟绍绪维伊依亚弘弟广应开启奇奎寿尚岩岚岗川州巍希常干年廷延彦彤律征徐忆念怀恩悦
    惟愿扬承拥捷政敬旗昌易昕昱显普景智权杉枫柳桐桃楠楷榕樱欢毓汉汝沙泰洲浪淇深渊湘滨澄灵炜炳
    烁烨煜照熙牧珏珺珈理琼瑛瑄璇璟甜田男登白皓益相真知硕禄科穆笑筠紫经继绮罗翎耕聪育胤致航舒
    芊芷若苏茂荔莎莫菁萧蓝蕊蔚虹裕觉言誉谊谦贞贝赫越路辛边迅逸道邵郁重钢铁铭银锋锐镇闯闻阔雄
    雁霄霆韵韬顶颂风馥高魁魏鸣鸿鹤麦黎齐龄
    """
}
