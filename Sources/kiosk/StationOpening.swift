import DemonstrationCounty
import Glibc
import OddJobMarket
import PinyinInput
import RimePinyin
import Station
import Store

/// Who has a station's file: this command alone, or the station that runs.
enum StationHolder {
  case here(Desk)
  case running(RunningStation)
}

/// Opens a store and puts a desk before it.
enum StationOpening {
  static func open(
    path: String, settings: StationSettings, log: StationLog? = nil
  ) throws -> Desk {
    try desk(path: path, settings: settings, marksDemonstration: false, log: log)
  }

  /// Opens the file, or returns the station that has it open and may be asked instead.
  static func holder(of path: String, settings: StationSettings) throws -> StationHolder {
    do {
      return .here(try open(path: path, settings: settings))
    } catch let error as StoreError {
      guard case .lockHeld = error else { throw error }
      return .running(RunningStation(database: path, lockHeld: error))
    }
  }

  /// Refuses a path where no station has ever been: opening it would make one.
  ///
  /// A key alone tells of a database that is lost, which opening says.
  static func requireStation(at path: String) throws(StartProblem) {
    guard access(path, F_OK) == 0 || access(path + ".key", F_OK) == 0 else {
      throw .noStation(database: path)
    }
  }

  static func openDemonstration(
    path: String, county: DemonstrationCounty, cardReader: String? = nil, log: StationLog?
  ) throws -> Desk {
    var settings = StationSettings(demonstrating: county)
    settings.cardReader.connection = cardReader.map { .device($0) }
    settings.cardReader.typesAsKeyboard = cardReader != nil
    let desk = try desk(path: path, settings: settings, marksDemonstration: true, log: log)
    guard desk.store.isDemonstration else { throw StartProblem.notADemonstration(database: path) }
    return desk
  }

  private static func desk(
    path: String, settings: StationSettings, marksDemonstration: Bool, log: StationLog?
  ) throws -> Desk {
    var surroundings = Surroundings.live()
    surroundings.freeDiskBytes = { freeDiskBytes(of: path) }
    do {
      let store = try Store.open(
        path: path, settings: settings.store, surroundings: surroundings,
        marksDemonstration: marksDemonstration)
      return Desk(
        store: store, settings: settings, surroundings: surroundings,
        characterEngine: { settings.screen.hasPinyin ? pinyin(log: log) : nil },
        log: { log?.write($0) })
    } catch {
      log?.write(LogEntry(failure: error))
      throw error
    }
  }

  /// Returns the bytes that the station's user may still write beside a database.
  static func freeDiskBytes(of path: String) -> Int64? {
    var about = statvfs()
    guard statvfs(path, &about) == 0 else { return nil }
    return Int64(clamping: UInt64(about.f_bavail) * UInt64(about.f_frsize))
  }

  /// Opens the pinyin of this machine; a station without it serves all the same.
  private static func pinyin(log: StationLog?) -> (any CharacterEngine)? {
    let runtime = getenv("RUNTIME_DIRECTORY").map { String(cString: $0) } ?? "/tmp"
    do {
      return try RimeEngine(folder: "\(runtime)/kiosk-pinyin-XXXXXX")
    } catch {
      log?.write(LogEntry(.warning, error.code, error.wording(.english)))
      return nil
    }
  }

  /// Returns the log of a station that serves people from this database.
  static func log(database: String) -> StationLog {
    StationLog(
      .chosen(database: database, standardErrorIsTerminal: isatty(STDERR_FILENO) == 1),
      clock: SystemClock())
  }
}
