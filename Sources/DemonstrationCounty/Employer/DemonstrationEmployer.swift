package import OddJobMarket

/// An employer of the demonstration, with whom to ask and who acts for it at the station.
package struct DemonstrationEmployer: Hashable, Sendable {
  package let employer: Employer
  package let contact: PostingContact
  /// Who identifies at a seat to act for it; a person beside ``DemonstrationCounty/people``, with a
  /// personal code only where the demonstration shows it.
  package let agent: DemonstrationPerson
}
