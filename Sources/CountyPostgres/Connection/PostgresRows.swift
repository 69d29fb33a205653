import CPostgres
import CountyEndpoint
import FoundationEssentials
import OddJobMarket

/// The rows of an answer, in PostgreSQL's binary form.
final class PostgresRows: RandomAccessCollection {
  private let result: OpaquePointer?
  let startIndex = 0
  let endIndex: Int

  /// Takes the answer over, and frees it in the end.
  init(_ result: OpaquePointer?) {
    self.result = result
    endIndex = result.map { Int(PQntuples($0)) } ?? 0
  }

  deinit { PQclear(result) }

  subscript(position: Int) -> Row { Row(rows: self, index: CInt(position)) }

  /// One row; columns are named by their place in the statement.
  struct Row {
    fileprivate let rows: PostgresRows
    fileprivate let index: CInt

    /// Hands out the value's bytes; nil for NULL.
    private func bytes(_ column: CInt) -> UnsafeRawBufferPointer? {
      guard let result = rows.result, PQgetisnull(result, index, column) == 0 else { return nil }
      return UnsafeRawBufferPointer(
        start: PQgetvalue(result, index, column), count: Int(PQgetlength(result, index, column)))
    }

    private func need<Value>(_ column: CInt, _ value: Value?) throws -> Value {
      guard let value else { throw CountyStoreError.corrupt(detail: "column \(column)") }
      return value
    }

    func integer(_ column: CInt) throws -> Int64? {
      guard let bytes = bytes(column) else { return nil }
      guard bytes.count == 8 else { throw CountyStoreError.corrupt(detail: "column \(column)") }
      return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    }

    func int(_ column: CInt) throws -> Int { Int(try need(column, integer(column))) }
    func int64(_ column: CInt) throws -> Int64 { try need(column, integer(column)) }

    func bool(_ column: CInt) throws -> Bool { try need(column, bytes(column)?.first) == 1 }

    func text(_ column: CInt) -> String? {
      bytes(column).map { String(decoding: $0, as: UTF8.self) }
    }

    func string(_ column: CInt) throws -> String { try need(column, text(column)) }

    func array(_ column: CInt) -> [UInt8]? { bytes(column).map { Array($0) } }

    func uuid(_ column: CInt) throws -> UUID? {
      guard let bytes = bytes(column) else { return nil }
      guard bytes.count == 16 else { throw CountyStoreError.corrupt(detail: "column \(column)") }
      return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }

    func identifier<Subject>(
      _ column: CInt, of _: Subject.Type = Subject.self
    ) throws -> Identifier<Subject> {
      Identifier(try need(column, uuid(column)))
    }

    func choice<Choice: RawRepresentable>(
      _ column: CInt, of _: Choice.Type = Choice.self
    ) throws -> Choice where Choice.RawValue == String {
      try need(column, text(column).flatMap { Choice(rawValue: $0) })
    }
  }
}
