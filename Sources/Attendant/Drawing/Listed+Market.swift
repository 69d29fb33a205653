import OddJobMarket

extension PostingCard: Listed {
  var listID: ShiftID { shift }
}

extension BoardApplication: Listed {
  var listID: ApplicationID { application }
}

extension Candidate: Listed {
  var listID: JobSeekerID { jobSeeker }
}

extension PersonSummary: Listed {
  var listID: JobSeekerID { id }
}
