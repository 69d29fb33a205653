import Glibc
import StationTestSupport
import Testing

@testable import SeatHandover

@Suite("Where a station listens")
struct SeatAddressTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test("the directory is made for this user alone")
  func makesDirectory() throws {
    let address = SeatAddress(directory: directory.file("run"), name: "a.seat")
    close(try address.listen())
    var about = stat()
    #expect(stat(address.directory, &about) == 0 && about.st_mode & 0o777 == 0o700)
  }

  @Test(
    "a directory that others may enter is neither listened in nor believed",
    arguments: [
      0o755, 0o770, 0o701,
    ])
  func unprotected(mode: Int) throws {
    let path = directory.path
    let address = SeatAddress(directory: path, name: "a.seat")
    close(try address.listen())
    chmod(path, mode_t(mode))
    #expect(throws: SeatSocketError.unprotected(path: path)) { try address.listen() }
    #expect(throws: SeatSocketError.unprotected(path: path)) { try address.connect() }
  }

  @Test("a link in place of the directory is not followed")
  func link() throws {
    let link = directory.file("link")
    symlink(directory.path, link)
    #expect(throws: SeatSocketError.directory(path: link, errno: ENOTDIR)) {
      try SeatAddress(directory: link, name: "a.seat").connect()
    }
  }

  @Test("where nobody listens there is no station, be the name free or left by a killed one")
  func nobody() throws {
    let address = SeatAddress(directory: directory.path, name: "a.seat")
    #expect(throws: SeatSocketError.noStation(path: address.path)) { try address.connect() }
    let listener = try address.listen()
    close(try address.connect())
    close(listener)
    #expect(throws: SeatSocketError.noStation(path: address.path)) { try address.connect() }
    // The next station takes the name over.
    close(try address.listen())
  }

  @Test("a long path to the directory is no hindrance")
  func longPath() throws {
    var path = directory.path
    for _ in 0..<4 {
      path += "/" + String(repeating: "d", count: 60)
      mkdir(path, 0o700)
    }
    let address = SeatAddress(directory: path, name: "a.seat")
    let listener = try address.listen()
    close(try address.connect())
    close(listener)
  }
}
