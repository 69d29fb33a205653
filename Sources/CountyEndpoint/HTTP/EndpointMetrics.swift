import CountyAPI
import OddJobMarket
import Synchronization

/// What the endpoint has done, in the form that Prometheus reads.
final class EndpointMetrics: Sendable {
  private struct Counts {
    var requests: [Request: Int] = [:]
    var operations: [OperationResult.Status: Int] = [:]
    var buckets = [Int](repeating: 0, count: EndpointMetrics.bounds.count + 1)
    var seconds = 0.0
    var inFlight = 0
  }

  private struct Request: Hashable {
    let route: String
    let status: Int
  }

  /// Upper bounds of the histogram, in milliseconds.
  private static let bounds = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000]

  private let counts = Mutex(Counts())

  /// Says whether there is room for one more request, and takes it.
  func enter(upTo limit: Int) -> Bool {
    counts.withLock { counts in
      guard counts.inFlight < limit else { return false }
      counts.inFlight += 1
      return true
    }
  }

  func leave() { counts.withLock { $0.inFlight -= 1 } }

  func count(path: String, status: Int, took: Duration) {
    let route = CountyContract.Route.allCases.first { $0.path == path }?.rawValue ?? "other"
    let (seconds, attoseconds) = took.components
    let milliseconds = Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    counts.withLock { counts in
      counts.requests[Request(route: route, status: status), default: 0] += 1
      let bucket = Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count
      counts.buckets[bucket] += 1
      counts.seconds += Double(milliseconds) / 1_000
    }
  }

  func count(_ results: [OperationResult]) {
    counts.withLock { counts in
      for result in results { counts.operations[result.status, default: 0] += 1 }
    }
  }

  /// Returns everything as text.
  func text(stations: [StationRecord], awaited: Int) -> String {
    let counts = counts.withLock { $0 }
    var lines = ["# TYPE county_requests_total counter"]
    for (request, count) in counts.requests.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      lines.append(
        #"county_requests_total{route="\#(request.route)",status="\#(request.status)"} \#(count)"#)
    }
    lines.append("# TYPE county_operations_total counter")
    for status in OperationResult.Status.allCases {
      let count = counts.operations[status, default: 0]
      lines.append(#"county_operations_total{status="\#(status.rawValue)"} \#(count)"#)
    }
    lines.append("# TYPE county_request_seconds histogram")
    var sum = 0
    for (bound, count) in zip(Self.bounds, counts.buckets) {
      sum += count
      lines.append(
        #"county_request_seconds_bucket{le="\#(Double(bound) / 1_000)"} \#(sum)"#)
    }
    let all = counts.buckets.reduce(0, +)
    lines.append(#"county_request_seconds_bucket{le="+Inf"} \#(all)"#)
    lines.append("county_request_seconds_sum \(counts.seconds)")
    lines.append("county_request_seconds_count \(all)")
    lines.append("# TYPE county_requests_in_flight gauge")
    lines.append("county_requests_in_flight \(counts.inFlight)")
    lines.append("# TYPE county_stations gauge")
    for state in StationRecord.State.allCases {
      let count = stations.count { $0.state == state }
      lines.append(#"county_stations{state="\#(state.rawValue)"} \#(count)"#)
    }
    lines.append("# TYPE county_station_heard_timestamp_seconds gauge")
    for station in stations {
      guard let heardAt = station.heardAt else { continue }
      lines.append(
        #"county_station_heard_timestamp_seconds{station="\#(station.id.text)"} \#(heardAt / 1_000)"#
      )
    }
    lines.append("# TYPE county_restore_awaited_stations gauge")
    lines.append("county_restore_awaited_stations \(awaited)")
    return lines.joined(separator: "\n") + "\n"
  }
}
