import NIOCore
import NIOPosix
import OddJobMarket
import Synchronization

/// A line to a server on this machine that loses, delays, doubles and cuts what goes over it, by a
/// seed. It knows bytes and nothing of what they mean.
package final class FaultyLine: Sendable {
  /// Where it listens, on 127.0.0.1.
  package let port: Int
  private let listening: any Channel
  private let state: LineState

  /// - Parameter target: the port on 127.0.0.1 that it leads to.
  /// - Throws: where it can't listen.
  package init(to target: Int, _ weather: LineWeather, seed: UInt64) throws {
    let state = LineState(target: target, weather: weather, seed: seed)
    self.state = state
    listening = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.autoRead, value: false)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { near in
        let (fault, seed) = state.drawn()
        guard fault?.kind != .refused else { return near.close() }
        return Self.join(near, fault, seed: seed, state)
      }
      .bind(host: "127.0.0.1", port: 0).wait()
    port = listening.localAddress?.port ?? 0
  }

  deinit { listening.close(promise: nil) }

  package var count: LineCount { state.count }

  /// Leads to another port from the next connection on.
  package func lead(to target: Int) { state.lead(to: target) }

  private static func join(
    _ near: any Channel, _ fault: LineFault?, seed: UInt64, _ state: LineState
  ) -> EventLoopFuture<Void> {
    ClientBootstrap(group: near.eventLoop)
      .channelOption(.autoRead, value: false)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .connect(host: "127.0.0.1", port: state.target)
      .flatMapThrowing { far in
        var chance = SeededGenerator(seed: seed)
        for (channel, partner, isUpward) in [(near, far, true), (far, near, false)] {
          try channel.pipeline.syncOperations.addHandler(
            LinePassage(
              to: partner, isUpward: isUpward,
              fault: fault.flatMap { $0.isUpward == isUpward ? $0 : nil },
              chance: SeededGenerator(seed: chance.next()), state))
        }
        for channel in [near, far] {
          // Nothing more: a read asked for before it is registered would be its last.
          channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
        }
      }
      .flatMapError { _ in near.close() }
  }
}

/// What all connections of a line share.
final class LineState: Sendable {
  private struct Shared {
    var target: Int
    var chance: SeededGenerator
    var count = LineCount()
  }

  let weather: LineWeather
  private let shared: Mutex<Shared>

  init(target: Int, weather: LineWeather, seed: UInt64) {
    self.weather = weather
    shared = Mutex(Shared(target: target, chance: SeededGenerator(seed: seed)))
  }

  var target: Int { shared.withLock { $0.target } }
  var count: LineCount { shared.withLock { $0.count } }

  func lead(to target: Int) { shared.withLock { $0.target = target } }

  /// What happens to the next connection, and the seed of its delays.
  func drawn() -> (LineFault?, UInt64) {
    shared.withLock { shared in
      shared.count.connections += 1
      let fault = weather.fault(&shared.chance)
      if fault?.kind == .refused { shared.count.faults[.refused, default: 0] += 1 }
      return (fault, shared.chance.next())
    }
  }

  func note(_ kind: LineFault.Kind) {
    shared.withLock { $0.count.faults[kind, default: 0] += 1 }
  }

  func note(_ bytes: Int, isUpward: Bool) {
    shared.withLock { shared in
      if isUpward { shared.count.upward += bytes } else { shared.count.downward += bytes }
    }
  }
}
