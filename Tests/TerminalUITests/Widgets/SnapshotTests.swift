import TerminalUI
import Testing

/// What each widget looks like; change a picture only after looking at it.
@Suite("Widget pictures")
struct SnapshotTests {
  @Test("buttons have label, key and second line in the middle")
  func button() {
    #expect(
      SnapshotScreens.buttons(40).snapshot == """
                                  就要这份
          Enter 我要报名       为您留 10 分钟



          Esc 返回    取消这次报名      报名

        """)
  }

  @Test("a narrow tile shortens its subtitle")
  func tile() {
    #expect(
      SnapshotScreens.tiles(60).snapshot == """


          找零工               我的活和工资         附近驿站
          看岗位，点一下…                           暂停

                         1                    7
        """)
  }

  @Test("a tile has its title, a line below and its digit")
  func tile100() {
    #expect(
      SnapshotScreens.tiles(100).snapshot == """


            找零工                            我的活和工资                      附近驿站
            看岗位，点一下就报名                                                暂停

                                      1                                 7
        """)
  }

  @Test("a card has its inner rectangle for text and labels")
  func card() {
    #expect(
      SnapshotScreens.card(60).snapshot == """
           搬运家具                                       160元/天
           今天 09:00—12:00，距本站 0.8公
           里，步行十分钟就到，管午饭。
            日结   有保险   与第1份时间冲突
        """)
  }

  @Test("the header has who, where, when")
  func header() {
    #expect(
      SnapshotScreens.headers(100).snapshot == """

          三穗县零工驿站  · 文笔街道站   演示          找零工            9月12日 周六 07:42   ● 已连县平台


        您的身份证号                                                                    ●●○○○  第2步 / 共5步

        """)
  }

  @Test("a narrow header leaves out the least important")
  func header60() {
    #expect(
      SnapshotScreens.headers(60).snapshot == """

          三穗县零工驿站   演示    找零工             ● 已连县平台


        您的身份证号                            ●●○○○  第2步 / 共5步

        """)
  }

  @Test("chips wrap and keep a row between")
  func chips() {
    #expect(
      SnapshotScreens.chips(60).snapshot == """

          ✓ 今天    ✓ 3公里内     日结       搬运       保洁



           餐饮       农活       缝纫       刷墙

        """)
  }

  @Test("the number pad is laid out as on a telephone")
  func pad() {
    #expect(
      SnapshotScreens.numberPad(60).snapshot == """

              1              2              3



              4              5              6

                                                          好了

              7              8              9



              X              0             删除

        """)
  }

  @Test("a field has label, box and error")
  func fields() {
    #expect(
      SnapshotScreens.fields(40).snapshot == """
        您的姓名
        ╭──────────────────────────────────────╮
        │ 张wei                                │
        ╰──────────────────────────────────────╯
        ✗ 请写全名
        电话
        ╭──────────────────────────────────────╮
        │ 11位手机号                           │
        ╰──────────────────────────────────────╯
        密码
        ╭──────────────────────────────────────╮
        │ ●●●●●●                               │
        ╰──────────────────────────────────────╯
        """)
  }

  @Test("a table has its header and rows")
  func table() {
    #expect(
      SnapshotScreens.table(60).snapshot == """
         开工   岗位                  用工主体                 工资
         08:30  缝纫熟手（长期招聘）  鼎盛服饰              15元/天
         09:30  缝纫熟手（长期招聘）  鼎盛服饰             115元/天
         010:…  缝纫熟手（长期招聘）  鼎盛服饰             215元/天
        """)
  }

  @Test("a narrow table leaves out the column of lowest priority")
  func table36() {
    #expect(
      SnapshotScreens.table(36).snapshot == """
         开工   岗位                   工资
         08:30  缝纫熟手（长期…     15元/天
         09:30  缝纫熟手（长期…    115元/天
         010:…  缝纫熟手（长期…    215元/天
        """)
  }

  @Test("a question stands in the middle of everything")
  func question() {
    #expect(
      SnapshotScreens.question(80).snapshot == """





                ┌──────────────────────────────────────────────────────────────┐
                │  要取消这份活吗？                                            │
                │                                                              │
                │  取消后名额给别人。今天开工前两小时内取消会记一次。          │
        后面的字│                                                              │
                │                                                              │
                │                                                              │
                │           Esc 不取消                  Enter 取消报名         │
                │                                                              │
                └──────────────────────────────────────────────────────────────┘





        """)
  }

  @Test("a narrow question wraps its text")
  func question40() {
    #expect(
      SnapshotScreens.question(40).snapshot == """


          ┌──────────────────────────────────┐
          │  要取消这份活吗？                │
          │                                  │
          │  取消后名额给别人。今天开工前两  │
          │  小时内取消会记一次。            │
          │                                  │
          │                                  │
        后│                                  │
          │            Esc 不取消            │
          │                                  │
          │                                  │
          │                                  │
          │          Enter 取消报名          │
          │                                  │
          └──────────────────────────────────┘



        """)
  }

  @Test("messages, progress, places and toast are drawn")
  func messages() {
    #expect(
      SnapshotScreens.messages(40).snapshot == """
         ▲ 没有网络，照常能用。

                          25%

        ■■□□□

                     ✓ 报名成功


        """)
  }

  @Test("a low footer is a line, a high one blocks")
  func footer() {
    #expect(
      SnapshotScreens.footers(80).snapshot == """
         :命令  Tab切换栏  u撤销                                         上次同步 03:12


           Esc 返回     Home 首页     PgUp 上一页     PgDn 下一页     / 拼音搜索

        """)
  }

  @Test("a narrow footer leaves out the text, then keys")
  func footer60() {
    #expect(
      SnapshotScreens.footers(60).snapshot == """
         :命令  Tab切换栏  u撤销                     上次同步 03:12


          Esc 返回     首页      上一页     下一页    / 拼音搜索

        """)
  }

  @Test("bars grow in eighths of a row")
  func chart() {
    #expect(
      SnapshotScreens.chart(40).snapshot == """
                      ██
                      ██▆▆
        ██            ████
        ████          ████            ▂▂
        日            一            二
        """)
  }
}
