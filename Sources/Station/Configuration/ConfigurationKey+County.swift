import CountyAPI
import OddJobMarket

extension ConfigurationKey {
  /// How the station reaches its county.
  static let countyLink: [ConfigurationKey] = [
    ConfigurationKey(
      name: "county.address",
      allowed: Wording(
        "\"https://名称\" 或 \"https://名称:端口\"", "\"https://HOST\" or \"https://HOST:PORT\"")
    ) { value, settings in
      guard case .text(let text) = value, let address = CountyAddress(text: text) else {
        return false
      }
      settings.county.address = address
      return true
    },
    ConfigurationKey(
      name: "county.authority",
      allowed: Wording("文件的完整路径，以 / 开头", "the full path of a file, beginning with /")
    ) { value, settings in
      guard case .text(let path) = value, path.hasPrefix("/"), path.utf8.count <= 4_096 else {
        return false
      }
      settings.county.authority = path
      return true
    },
    .choice("county.sync", \.county.rhythm),
    .whole("county.every-minutes", 1...720, \.county.everyMinutes),
    .whole("county.keep-days", 30...3_650, \.county.keepDays),
  ]
}
