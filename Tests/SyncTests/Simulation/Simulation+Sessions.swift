import CountyAPI
import OddJobMarket
import Sync

extension Simulation {
  mutating func begin(_ index: Int) {
    guard !stations[index].store.isOff, stations[index].machine == nil else { return }
    if isHealed || chance.chance(percent: 60) {
      write(index) { $0.answerRecalls() }
      if stations[index].store.isOff { return }
    }
    stations[index].session += 1
    stations[index].machine = SyncMachine()
    hear(index, stations[index].session, .begun)
  }

  /// The session hears an event, and what it wants done is on its way.
  mutating func hear(_ index: Int, _ session: Int, _ event: SyncEvent) {
    guard stations[index].session == session,
      let actions = stations[index].machine?.handle(event)
    else { return }
    for action in actions {
      switch action {
      case .finish(let outcome):
        stations[index].lastOutcome = outcome
        stations[index].machine = nil
      case .wait(let lane, _):
        let pause = action.drawnPause(&chance).components
        schedule(
          .hears(index, session: session, .waited(lane)), after: Int(pause.seconds) * 1_000)
      default:
        schedule(.step(index, session: session, action), after: 1 + chance.below(20))
      }
    }
  }

  /// One step of the session: the file's at once, the county's over the line.
  mutating func step(_ index: Int, _ session: Int, _ action: SyncAction) {
    guard stations[index].session == session, stations[index].machine != nil else { return }
    let station = stations[index]
    switch action {
    case .sayHello(let standing):
      send(index, session, .hello(hello(of: station, standing)))
    case .push(let batch): send(index, session, .push(batch))
    case .pull(let cursor):
      var cursor = cursor
      if bug == .cursorWithoutGeneration { cursor.generation = station.store.file.generation }
      send(index, session, .changes(cursor))
    case .takeSnapshot(let page): send(index, session, .snapshot(page))
    default: stepInStore(index, session, action)
    }
  }

  private mutating func stepInStore(_ index: Int, _ session: Int, _ action: SyncAction) {
    armPower(index)
    let batch: Identifier<OperationBatch> = identifier()
    do {
      guard var event = try action.carriedOut(in: stations[index].store, batchID: { batch })
      else { return }
      if bug == .cursorWithoutGeneration, case .stood(var standing) = event {
        // A position alone fits every generation.
        standing.cursor?.generation = county.generation
        event = .stood(standing)
      }
      hear(index, session, event)
    } catch {
      powerWent(index)
    }
  }

  private func hello(of station: SimulatedStation, _ standing: SyncStanding) -> Hello {
    Hello(
      station: station.id, epoch: standing.epoch, program: "simulation",
      headSequence: standing.headSequence, headHash: standing.headHash, cursor: standing.cursor,
      ledgerGeneration: standing.ledgerGeneration,
      allotments: bug == .helloWithoutInventory ? [] : standing.allotments,
      queueLength: standing.queueLength, oldestAgeSeconds: nil, rejected: standing.rejected,
      freeDiskBytes: 1, wallMilliseconds: now + station.clockError, bootID: "boot",
      monotonicMilliseconds: now)
  }

  /// Now and then the power goes before or after one of the next writes.
  mutating func armPower(_ index: Int) {
    guard !isHealed, chance.below(100) < 2 else { return }
    stations[index].store.cutPower(after: chance.below(4))
  }

  mutating func powerWent(_ index: Int) {
    cuts += 1
    stations[index].session += 1
    stations[index].machine = nil
    schedule(.restart(index), after: chance.below(3 * 3_600_000))
  }

  /// Lets people at a station do something, which they are told once it is durable.
  mutating func write(_ index: Int, _ body: (inout StationFile) -> Void) {
    do {
      let added = try stations[index].store.write { file in
        let before = file.chain.count
        body(&file)
        return file.chain[before...].map(\.hash)
      }
      stations[index].acknowledged += added
    } catch {
      powerWent(index)
    }
  }
}
