import OddJobMarket
package import Speech
import TerminalUI

extension SlipScreen {
  /// When, where and for how much; who it is, and whom to call, only where the person asks.
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    return state.loading.spoken(waiting: SlipWords.waiting, in: language) { slip in
      let lines = SlipLines(slip: slip, context: context, isEmployers: state.employer != nil)
      var said = Utterance(
        slip.state.wording(language), CleanText.clean(slip.title),
        line(PostingWords.time, TimeText.span(slip.day, slip.window, in: context), language),
        line(
          PostingWords.place,
          "\(CleanText.clean(slip.site.township)) \(CleanText.clean(slip.site.name))", language),
        line(PostingWords.pay, slip.pay.text(language), language),
        line(SlipWords.settlement, slip.pay.settlement.wording(language), language))
      if let point = slip.meetingPoint {
        said.say(line(PostingWords.meeting, MeetingText.text(point, in: context), language))
        if let phone = point.leaderPhone {
          said.say(personal: line(SlipWords.leader, CleanText.clean(phone), language))
        }
      }
      for term in lines.people { said.say(personal: line(term.label, term.text, language)) }
      return said
    }
  }

  private static func line(_ label: Wording, _ text: String, _ language: Language) -> String {
    SpeechWords.label(label(language), text)(language)
  }
}
