/// Something done here that the county did not apply, and what to do about it.
package struct RejectedOperation: Hashable, Sendable {
  /// The operation's number in the station's chain.
  package var sequence: Int64
  package var type: String
  package var madeAt: Instant
  package var objection: CountyObjection
  /// The county's own words, where it gave any.
  package var detail: String
  package var person: JobSeekerID?
  package var personName: String?
  package var application: ApplicationID?
  package var title: String?

  package init(
    sequence: Int64, type: String, madeAt: Instant, objection: CountyObjection, detail: String = "",
    person: JobSeekerID? = nil, personName: String? = nil, application: ApplicationID? = nil,
    title: String? = nil
  ) {
    self.sequence = sequence
    self.type = type
    self.madeAt = madeAt
    self.objection = objection
    self.detail = detail
    self.person = person
    self.personName = personName
    self.application = application
    self.title = title
  }
}

/// Something that the county found and only people can put right.
package struct CountyTask: Hashable, Sendable {
  package let key: Int64
  package var kind: CountyTaskKind
  package var at: Instant
  package var person: JobSeekerID?
  package var personName: String?
  package var application: ApplicationID?
  package var shift: ShiftID?
  package var title: String?
  /// What the county says of the other side: another station's work and its times.
  package var detail: String

  package init(
    key: Int64, kind: CountyTaskKind, at instant: Instant, person: JobSeekerID? = nil,
    personName: String? = nil, application: ApplicationID? = nil, shift: ShiftID? = nil,
    title: String? = nil, detail: String = ""
  ) {
    self.key = key
    self.kind = kind
    at = instant
    self.person = person
    self.personName = personName
    self.application = application
    self.shift = shift
    self.title = title
    self.detail = detail
  }
}

/// What a number on a receipt or slip stands for, and what the county says of it.
package struct ReceiptFinding: Hashable, Sendable {
  /// What was done for which the number was given.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case slip, signIn, noWork, registration
    case application, posting, cancellation, payReport,
      complaint, eventSignUp, memberCard

    package var wording: Wording {
      switch self {
      case .slip: Wording("上岗凭条", "A slip")
      case .signIn: Wording("今天有空签到", "A sign-in")
      case .noWork: Wording("当天没有合适的活", "No work that day")
      case .registration: Wording("登记", "A registration")
      case .application: Wording("报名", "An application")
      case .posting: Wording("发布岗位", "A posting")
      case .cancellation: Wording("取消", "A cancellation")
      case .payReport: Wording("工资情况", "A word about pay")
      case .complaint: Wording("维权求助", "A complaint")
      case .eventSignUp: Wording("活动报名", "A fair or training")
      case .memberCard: Wording("换会员卡", "Another member card")
      }
    }

    /// Whether it is the station's own record, of which the county hears nothing.
    package var isKeptHere: Bool {
      self == .complaint || self == .eventSignUp || self == .memberCard
    }
  }

  package var number: String
  package var kind: Kind
  package var issuedAt: Instant
  /// The title of the work, where it is about one.
  package var title: String?
  /// Whether all that it stands for is at the county.
  package var isAtCounty: Bool
  /// What the county did not apply of it.
  package var objections: [CountyObjection]
  /// How far it has come, for a complaint: the number is all that whoever gave no name has.
  package var complaint: ComplaintState?

  package init(
    number: String, kind: Kind, issuedAt: Instant, title: String?, isAtCounty: Bool,
    objections: [CountyObjection], complaint: ComplaintState? = nil
  ) {
    self.number = number
    self.kind = kind
    self.issuedAt = issuedAt
    self.title = title
    self.isAtCounty = isAtCounty
    self.objections = objections
    self.complaint = complaint
  }
}
