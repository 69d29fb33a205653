extension CountyPlace {
  /// On foot from the station.
  static let town: [CountyPlace] = [
    CountyPlace("文笔广场", "文笔街道", north: 240, east: -180, .square, .shop),
    CountyPlace("文笔农贸市场", "文笔街道", north: -310, east: 220, .market, .shop, .kitchen),
    CountyPlace("穗城商业街", "文笔街道", north: 150, east: 420, .shop, .kitchen, .square),
    CountyPlace("河滨花园", "文笔街道", north: 620, east: -540, .home),
    CountyPlace("金穗小区", "文笔街道", north: -760, east: -420, .home),
    CountyPlace("文笔新居", "文笔街道", north: -1_150, east: 640, .home, .plant),
    CountyPlace("城关小学", "文笔街道", north: 480, east: 310, .office, .square),
    CountyPlace("县政务中心", "文笔街道", north: 930, east: 760, .office, .square),
    CountyPlace("县医院", "文笔街道", north: -520, east: 980, .care, .office),
    CountyPlace("老车站夜市", "文笔街道", north: -140, east: -650, .kitchen, .market),
    CountyPlace("邛水酒楼", "文笔街道", north: 70, east: 130, .kitchen, .shop),
    CountyPlace("惠民超市", "文笔街道", north: -60, east: 360, .shop, .depot),
    CountyPlace("城南综合体", "武笔街道", north: -1_680, east: 240, .shop, .kitchen, .worksite),
    CountyPlace("江岸二期工地", "武笔街道", north: -1_420, east: -780, .worksite),
    CountyPlace("武笔批发市场", "武笔街道", north: -1_050, east: 1_320, .market, .depot, .shop),
    CountyPlace("武笔建材城", "武笔街道", north: -1_830, east: 1_060, .depot, .shop),
    CountyPlace("武笔家园", "武笔街道", north: -2_050, east: -360, .home, .plant),
    CountyPlace("翠屏雅苑", "武笔街道", north: -1_260, east: 310, .home),
    CountyPlace("武笔养老院", "武笔街道", north: -2_240, east: 580, .care),
    CountyPlace("县二中", "武笔街道", north: -1_560, east: -1_240, .office, .square),
    CountyPlace("快递分拨中心", "八弓镇", north: 1_450, east: 1_580, .depot),
    CountyPlace("八弓冷库", "八弓镇", north: 1_120, east: -1_340, .depot, .market),
    CountyPlace("客运站", "八弓镇", north: 780, east: 1_240, .square, .shop),
    CountyPlace("经纬汽车城", "八弓镇", north: 1_760, east: 920, .shop, .depot, .worksite),
    CountyPlace("八弓草市", "八弓镇", north: 1_340, east: -620, .square, .kitchen, .market),
    CountyPlace("八弓花园", "八弓镇", north: 1_620, east: -240, .home),
    CountyPlace("秀水湾", "八弓镇", north: 2_080, east: 460, .home, .worksite),
    CountyPlace("八弓缝纫车间", "八弓镇", north: 1_890, east: -980, .plant),
  ].compactMap(\.self)

  /// Around the town, most of it within 3 km.
  static let edge: [CountyPlace] = [
    CountyPlace("高铁新区体育公园", "八弓镇", north: 2_140, east: 1_620, .square, .worksite, .office),
    CountyPlace("三穗高铁站", "八弓镇", north: 2_420, east: 1_180, .square, .shop),
    CountyPlace("开发区一号厂区", "文笔街道", north: -640, east: 2_380, .plant, .depot),
    CountyPlace("开发区二号厂区", "文笔街道", north: -880, east: 2_610, .plant, .depot),
    CountyPlace("开发区安置房", "文笔街道", north: -320, east: 2_240, .home, .worksite),
    CountyPlace("城西菜地", "八弓镇", north: 540, east: -2_360, .field),
    CountyPlace("木界蔬菜基地", "武笔街道", north: -2_460, east: -1_150, .field),
    CountyPlace("木界鸭棚", "武笔街道", north: -2_200, east: -1_500, .pen),
    CountyPlace("木界村", "武笔街道", north: -2_330, east: -1_320, .village),
    CountyPlace("开发区三期工地", "文笔街道", north: -1_240, east: 3_320, .worksite),
    CountyPlace("污水管网二标段", "八弓镇", north: 3_180, east: -1_420, .worksite),
    CountyPlace("贵洞景区", "八弓镇", north: 4_260, east: 2_040, .square, .kitchen, .village),
  ].compactMap(\.self)

  /// The seats and villages of the other townships.
  static let townships: [CountyPlace] = [
    CountyPlace("颇洞蔬菜大棚", "台烈镇", north: 820, east: -9_400, .field, .village),
    CountyPlace("台烈集镇", "台烈镇", north: 460, east: -11_300, .shop, .kitchen, .home),
    CountyPlace("台烈养鸭场", "台烈镇", north: 1_240, east: -10_600, .pen),
    CountyPlace("寨头村", "台烈镇", north: -2_300, east: -12_900, .village, .worksite),
    CountyPlace("瓦寨集镇", "瓦寨镇", north: -5_600, east: 9_800, .shop, .kitchen, .home),
    CountyPlace("瓦寨竹编坊", "瓦寨镇", north: -5_450, east: 9_650, .plant),
    CountyPlace("瓦寨果园", "瓦寨镇", north: -6_700, east: 10_900, .field),
    CountyPlace("桐林集镇", "桐林镇", north: -9_800, east: 13_200, .shop, .kitchen, .home),
    CountyPlace("桐林油茶山", "桐林镇", north: -11_200, east: 14_600, .field, .forest),
    CountyPlace("雪洞集镇", "雪洞镇", north: 5_200, east: 21_400, .shop, .kitchen, .village),
    CountyPlace("雪洞烤烟基地", "雪洞镇", north: 6_300, east: 22_700, .field),
    CountyPlace("长吉集镇", "长吉镇", north: 3_600, east: 15_200, .shop, .kitchen, .home),
    CountyPlace("长吉水渠工地", "长吉镇", north: 4_100, east: 14_300, .worksite, .village),
    CountyPlace("长吉药材基地", "长吉镇", north: 2_800, east: 16_400, .field),
    CountyPlace("良上集镇", "良上镇", north: -15_600, east: -8_200, .shop, .kitchen, .village),
    CountyPlace("良上林场", "良上镇", north: -16_800, east: -6_900, .forest),
    CountyPlace("滚马养鸭场", "滚马乡", north: 8_300, east: -7_400, .pen),
    CountyPlace("滚马集镇", "滚马乡", north: 7_600, east: -6_800, .shop, .village, .home),
    CountyPlace("滚马通村路", "滚马乡", north: 8_900, east: -5_900, .worksite, .village),
    CountyPlace("款场集镇", "款场乡", north: 9_200, east: 7_300, .shop, .village, .home),
    CountyPlace("款场稻鱼田", "款场乡", north: 10_100, east: 8_100, .field),
    CountyPlace("款场护林站", "款场乡", north: 11_000, east: 6_700, .forest),
  ].compactMap(\.self)

  /// Where a bus goes in the morning and comes back from in the evening.
  static let beyond: [CountyPlace] = [
    CountyPlace("镇远柑橘园", "镇远县", north: 14_300, east: -26_400, .away),
    CountyPlace("剑河食用菌基地", "剑河县", north: -24_100, east: -22_700, .away),
    CountyPlace("天柱油茶基地", "天柱县", north: -9_400, east: 49_800, .away),
    CountyPlace("玉屏工业园", "玉屏县", north: 31_200, east: 26_900, .away),
  ].compactMap(\.self)
}
