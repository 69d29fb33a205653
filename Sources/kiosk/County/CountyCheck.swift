import CountyAPI
import CountyClient
import Glibc
import OddJobMarket
import Station

/// Whether a station could speak with its county, as far as this machine alone can say.
struct CountyCheck {
  let settings: StationSettings
  let database: String
  let now: Instant
  /// Before the paths of what is looked for; "" for the machine itself.
  var root = ""

  /// The last weeks of a certificate, in which it should have been renewed long ago.
  private static let lastDays: Int64 = 30

  var check: HealthCheck {
    guard let address = settings.county.address else {
      return HealthCheck(
        name: "county", state: .note, found: Self.both(CountyWords.alone),
        mend: Self.both(CountyWords.connect))
    }
    do throws(IdentityFilesError) {
      let identity = try IdentityFiles(database: root + database).inspect()
      return check(identity, at: address.authority)
    } catch .notEnrolled {
      return notEnrolled(address.authority)
    } catch {
      return HealthCheck(
        name: "county", state: .bad, found: address.authority,
        mend: Self.both(EnrolmentProblem(error).wording))
    }
  }

  private func notEnrolled(_ authority: String) -> HealthCheck {
    let path = root + settings.county.authority
    let text = try? IdentityFiles.text(path)
    guard let text, CountyEnrolment.isAuthority(text) else {
      return HealthCheck(
        name: "county", state: .bad, found: authority,
        mend: Self.both(EnrolmentProblem.unreadable(path).wording))
    }
    return HealthCheck(
      name: "county", state: .warning, found: authority,
      mend: Self.both(EnrolmentProblem.notEnrolled.wording))
  }

  private func check(_ identity: StationIdentity, at authority: String) -> HealthCheck {
    let end = Instant(milliseconds: identity.validity.upperBound)
    let date = StationCalendar().civilDate(of: end).text
    let daysLeft = (end.milliseconds - now.milliseconds) / 86_400_000
    let isOver = end <= now
    let found = isOver ? CountyWords.expired(date) : CountyWords.valid(date)
    return HealthCheck(
      name: "county", state: isOver ? .bad : daysLeft < Self.lastDays ? .warning : .good,
      found: "\(authority), \(Self.both(found))",
      mend: daysLeft < Self.lastDays ? Self.both(CountyWords.renew) : nil)
  }

  private static func both(_ words: Wording) -> String { "\(words.chinese) / \(words.english)" }
}

/// What a machine can say of its county by itself.
private enum CountyWords {
  static let alone = Wording("单机，没有设县里的地址", "works alone, no county is set up")
  static let connect = Wording(
    "要联网：kiosk.conf 的 [county] 填 address 和 authority，停站后 kiosk enrol --code 号码",
    "To connect: address and authority under [county] in kiosk.conf; then, with the station stopped,"
      + " kiosk enrol --code CODE")
  static let renew = Wording(
    "联上县里会自己换新证书：kiosk sync", "It is renewed when the county is reached: kiosk sync")

  static func valid(_ date: String) -> Wording {
    Wording("证书到\(date)", "certificate until \(date)")
  }

  static func expired(_ date: String) -> Wording {
    Wording("证书\(date)过期了", "the certificate ended on \(date)")
  }
}
