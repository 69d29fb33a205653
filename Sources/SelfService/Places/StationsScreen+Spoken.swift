import OddJobMarket
package import Speech
import TerminalUI

extension StationsScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    guard let stations = state.stations else { return Utterance(WizardWords.loading(language)) }
    guard !stations.isEmpty else { return Utterance(StationsWords.none(language)) }
    var said = Utterance(StationsWords.heading(language))
    for station in stations {
      let hours = StationsWords.hours(station.openingHours)(language)
      let text = SpeechWords.series(
        [far(station)?(language), station.address, hours].compactMap(\.self))(language)
      said.say(SpeechWords.label(station.name, text)(language))
    }
    return said
  }
}
