import TerminalUI

/// One small screen of each widget, drawn at a given width.
enum SnapshotScreens {
  static func buttons(_ columns: Int) -> Frame<Press> {
    drawn(rows: 7, columns: columns) { frame in
      let rows = frame.bounds.split(rows: 2, gap: 1)
      let top = rows[0].split(columns: 2, gap: 2)
      frame.button("我要报名", in: top[0], key: .enter, style: .primary, message: .number(1))
      frame.button(
        "就要这份", in: top[1], style: .secondary, secondLine: "为您留 10 分钟", message: .number(2))
      let bottom = rows[1].split(columns: 3, gap: 1)
      frame.button("返回", in: bottom[0], key: .escape, message: .back)
      frame.button("取消这次报名", in: bottom[1], key: .f(12), style: .danger, message: .number(3))
      frame.button("报名", in: bottom[2], whyDisabled: "已满", message: .number(4))
    }
  }

  static func tiles(_ columns: Int) -> Frame<Press> {
    drawn(rows: 6, columns: columns) { frame in
      let places = frame.bounds.split(columns: 3, gap: 2)
      frame.tile(
        "找零工", subtitle: "看岗位，点一下就报名", in: places[0], accent: .blue, key: .character("1"),
        message: .number(1))
      frame.tile("我的活和工资", in: places[1], accent: .green, key: .character("7"), message: .number(7))
      frame.tile(
        "附近驿站", subtitle: "三公里内", in: places[2], accent: .blue, whyDisabled: "暂停",
        message: .number(9))
    }
  }

  static func card(_ columns: Int) -> Frame<Press> {
    drawn(rows: 4, columns: columns) { frame in
      let inner = frame.card(in: frame.bounds, isSelected: true, message: .number(1))
      frame.line("搬运家具", in: inner, role: .cardTitle, isBold: true)
      frame.line("160元/天", in: inner, role: .cardMoney, isBold: true, alignment: .right)
      frame.paragraph(
        "今天 09:00—12:00，距本站 0.8公里，步行十分钟就到，管午饭。",
        in: Rect(row: 1, column: inner.column, rows: 2, columns: 30), role: .card)
      frame.tags(
        [Tag("日结"), Tag("有保险", .good), Tag("与第1份时间冲突", .alarm), Tag("放不下", .warning)],
        row: 3, column: inner.column, width: 33)
    }
  }

  static func headers(_ columns: Int) -> Frame<Press> {
    drawn(rows: 6, columns: columns) { frame in
      var area = frame.bounds
      frame.header(
        HeaderContent(
          title: "三穗县零工驿站", subtitle: "文笔街道站", centre: "找零工", time: "9月12日 周六 07:42",
          status: "● 已连县平台", badge: "演示"), in: area.takeTop(3, gap: 1))
      frame.wizardHeader("您的身份证号", step: 2, of: 5, stepLabel: "第2步 / 共5步", in: area.takeTop(1))
    }
  }

  static func chips(_ columns: Int) -> Frame<Press> {
    drawn(rows: 7, columns: columns) { frame in
      frame.chips(
        ["今天", "3公里内", "日结", "搬运", "保洁", "餐饮", "农活", "缝纫", "刷墙"].enumerated().map {
          Chip($1, isSelected: $0 < 2, message: .number($0))
        }, in: frame.bounds, more: Chip("更多…", message: .back))
    }
  }

  static func numberPad(_ columns: Int) -> Frame<Press> {
    drawn(rows: 15, columns: columns) { frame in
      frame.numberPad(
        in: frame.bounds, hasX: true, words: PadWords(delete: "删除", done: "好了"),
        message: { .pad($0) })
    }
  }

  static func fields(_ columns: Int) -> Frame<Press> {
    drawn(rows: 13, columns: columns) { frame in
      var area = frame.bounds
      frame.textField(
        TextFieldContent(
          label: "您的姓名", text: "张", preedit: "wei", isFocused: true, error: "请写全名"),
        in: area.takeTop(5))
      frame.textField(
        TextFieldContent(label: "电话", placeholder: "11位手机号"), in: area.takeTop(4))
      frame.textField(TextFieldContent(label: "密码", text: "123456", isSecret: true), in: area)
    }
  }

  static func table(_ columns: Int) -> Frame<Press> {
    drawn(rows: 4, columns: columns, theme: .dark) { frame in
      frame.table(TableTests.columns, rowCount: 3, in: frame.bounds, selection: 1) { row, column in
        switch column {
        case 0: TableCell("0\(row + 8):30")
        case 1: TableCell("缝纫熟手（长期招聘）", isBold: true)
        case 2: TableCell("鼎盛服饰", .groundMuted)
        default: TableCell("\(row * 100 + 15)元/天", .money)
        }
      }
    }
  }

  static func question(_ columns: Int) -> Frame<Press> {
    drawn(rows: 20, columns: columns) { frame in
      frame.write("后面的字", row: 9, column: 0)
      frame.question(
        "要取消这份活吗？", "取消后名额给别人。今天开工前两小时内取消会记一次。",
        choices: [
          Choice("不取消", key: .escape, message: .back),
          Choice("取消报名", key: .enter, style: .danger, message: .number(1)),
        ])
    }
  }

  static func messages(_ columns: Int) -> Frame<Press> {
    drawn(rows: 9, columns: columns) { frame in
      var area = frame.bounds
      frame.messageBar("没有网络，照常能用。", tone: .warning, in: area.takeTop(1, gap: 1))
      frame.progressBar(done: 1, of: 4, text: "25%", in: area.takeTop(1, gap: 1))
      frame.placesBar(taken: 2, of: 5, row: 4, column: 0, width: 10, role: .good)
      frame.toast("报名成功", tone: .good, aboveBottom: 0)
    }
  }

  static func footers(_ columns: Int) -> Frame<Press> {
    drawn(rows: 5, columns: columns) { frame in
      var area = frame.bounds
      frame.footer(
        [
          FooterAction("命令", key: .character(":"), message: .number(1)),
          FooterAction("切换栏", key: .tab, message: .number(2)),
          FooterAction("撤销", key: .character("u"), whyDisabled: "没有可撤销的", message: .number(3)),
        ], trailing: "上次同步 03:12", in: area.takeTop(1, gap: 1))
      frame.footer(
        [
          FooterAction("返回", key: .escape, message: .back),
          FooterAction("首页", key: .home, message: .number(1)),
          FooterAction("上一页", key: .pageUp, message: .number(4)),
          FooterAction("下一页", key: .pageDown, message: .number(5)),
          FooterAction("拼音搜索", key: .character("/"), style: .primary, message: .number(6)),
        ], trailing: "第 1/32 页", in: area, more: FooterAction("更多…", message: .number(7)))
    }
  }

  static func chart(_ columns: Int) -> Frame<Press> {
    drawn(rows: 5, columns: columns, theme: .dark) { frame in
      frame.barChart(
        BarChart(
          groups: [.init("日", [8, 4]), .init("一", [16, 11]), .init("二", [0, 1])],
          roles: [.info, .good]), in: frame.bounds)
    }
  }
}
