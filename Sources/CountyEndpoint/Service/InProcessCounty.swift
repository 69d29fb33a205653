package import CountyAPI
package import OddJobMarket

/// The county as one station sees it, without a line between: for simulations and tests. The
/// messages still go through their bytes.
package struct InProcessCounty: County {
  package let service: CountyService
  package let station: StationID

  package init(_ service: CountyService, as station: StationID) {
    self.service = service
    self.station = station
  }

  package func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer {
    try answer {
      let read = try Hello(JSONValue(parsing: hello.json.canonicalBytes))
      let answer = try service.hello(read, from: station)
      return try HelloAnswer(JSONValue(parsing: answer.json.canonicalBytes))
    }
  }

  package func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer {
    try answer {
      let answer = try service.push(ReceivedBatch(parsing: batch.bytes), from: station)
      return try BatchAnswer(JSONValue(parsing: answer.json.canonicalBytes))
    }
  }

  package func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage {
    try answer {
      try service.settleIdentities()
      let page = try service.changes(after: cursor, limit: limit, for: station)
      return try ChangePage(JSONValue(parsing: page.json.canonicalBytes))
    }
  }

  package func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage {
    try answer {
      let page = try service.snapshot(page: page, for: station)
      return try SnapshotPage(JSONValue(parsing: page.json.canonicalBytes))
    }
  }

  private func answer<Answer>(_ body: () throws -> Answer) throws(CountyFailure) -> Answer {
    do {
      return try body()
    } catch let problem as Problem {
      throw .refused(problem)
    } catch let fault as WireFault {
      throw .refused(Problem(fault))
    } catch {
      throw .busy(retryAfterSeconds: nil)
    }
  }
}
