package import OddJobMarket

/// A slip or receipt to be shown whole, or printed.
package struct PaperRequest: Hashable, Sendable {
  package let source: PaperSource
  package let language: Language

  package init(_ source: PaperSource, language: Language) {
    self.source = source
    self.language = language
  }
}

/// Which paper: what is handed to whoever stands at the seat.
package enum PaperSource: Hashable, Sendable {
  case slip(SlipShowing, number: String)
  /// A receipt of the viewer's own, or of the employer they speak for; with no viewer one that was
  /// given to nobody by name.
  case receipt(String, viewer: JobSeekerID?, employer: EmployerID? = nil)

  package var number: String {
    switch self {
    case .slip(_, let number), .receipt(let number, _, _): number
    }
  }
}
