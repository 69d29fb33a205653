import Store

extension StationExport {
  /// What can be exported.
  package enum Table: String, CaseIterable, Sendable {
    case daySheet = "day-sheet"
    case postings, people, placements, attendance, employers, services, roll

    /// The columns, in their order.
    package var columns: [ExportColumn] {
      switch self {
      case .daySheet: ExportedDaySheetLine.fields.map(\.column)
      case .postings: PostingColumn.fields.map(\.column)
      case .people: ExportedPerson.fields.map(\.column)
      case .placements: ExportedPlacement.fields.map(\.column)
      case .attendance: ExportedPlacement.attendance.map(\.column)
      case .employers: ExportedEmployer.fields.map(\.column)
      case .services: ExportedService.fields.map(\.column)
      case .roll: ExportedRollLine.fields.map(\.column)
      }
    }
  }
}
