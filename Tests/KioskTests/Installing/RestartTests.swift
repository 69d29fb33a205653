import Foundation
import Glibc
import StationTestSupport
import Testing

/// What systemd does with `Restart=always`, done by the plainest supervisor there is.
@Suite("A station that is killed and started again")
struct RestartTests {
  /// Clears the terminal before each start, so that nothing on it is an earlier program's.
  private static let supervisor = """
    while :; do
      printf '\\033[?1049l\\033[2J\\033[H'
      /bin/sh -c 'echo $$ > "$0.new" && mv "$0.new" "$0" && exec "$@"' "$@"
    done
    """

  private func process(in file: String) -> pid_t? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first.flatMap { pid_t($0) }
  }

  @Test("after SIGKILL the first screen is back, and what a person was promised is kept")
  func restarts() throws {
    let station = try DemonstrationCopy()
    let file = station.directory.file("pid")
    var program = station.program()
    program.arguments =
      ["-c", Self.supervisor, "supervisor", file, program.path] + program.arguments
    program.path = "/bin/sh"
    let seat = try PseudoTerminal(program, rows: 45, columns: 140)
    try seat.wait(for: "点一下屏幕")
    let first = try #require(process(in: file))
    seat.drawnBy = first
    let (card, _) = try JobSeeker(seat: seat).takeFirstCome()
    let slip = try #require(ShownSlip(seat.screen))
    #expect(!seat.screen.shows("点一下屏幕"))

    let clock = ContinuousClock()
    let killed = clock.now
    #expect(kill(first, SIGKILL) == 0)
    // The supervisor itself draws between the two.
    seat.drawnBy = seat.processID
    try seat.wait(for: "点一下屏幕")
    print("the first screen was back after \(clock.now - killed)")
    let second = try #require(process(in: file))
    #expect(second != first)
    seat.drawnBy = second
    try seat.goHome()
    try seat.tap("我的活和工资")
    try seat.identify()
    try seat.wait(for: card.title, "已定")
    #expect(try JobSeeker(seat: seat).showSlip(of: card) == slip)
    kill(seat.processID, SIGKILL)
    kill(second, SIGTERM)
  }
}
