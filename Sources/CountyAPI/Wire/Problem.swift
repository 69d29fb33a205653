/// A request that was not served, as RFC 9457 has it, with the contract's own code.
package struct Problem: Error, Hashable, Sendable {
  package enum Code: String, CaseIterable, Sendable {
    /// The body is not what the route takes; `detail` names the field.
    case malformedBody
    case digestMismatch
    case unknownRoute
    case methodNotAllowed
    /// No certificate, or none of this county's.
    case notAuthenticated
    /// Expired: only renewal is answered.
    case certificateExpired
    /// Revoked, or the message speaks for another station.
    case notAuthorised
    case wrongEnrolmentCode
    /// The batch starts beyond what the county has; `expectedSeq` says where to go on.
    case gap
    /// Another operation stands at this place of the chain.
    case fork
    /// The cursor is of another generation or too old: a snapshot is to be taken.
    case cursorGone
    case bodyTooLarge
    case unsupportedMedia
    case unsupportedVersion
    case tooManyRequests
    case internalError
    case unavailable
  }

  package var code: Code
  /// One sentence for people, naming what to put right.
  package var detail: String
  package var expectedSequence: Int64?
  package var expectedPreviousHash: OperationHash?
  /// Seconds after which to try again.
  package var retryAfter: Int?

  package init(
    _ code: Code, _ detail: String, expectedSequence: Int64? = nil,
    expectedPreviousHash: OperationHash? = nil, retryAfter: Int? = nil
  ) {
    self.code = code
    self.detail = detail
    self.expectedSequence = expectedSequence
    self.expectedPreviousHash = expectedPreviousHash
    self.retryAfter = retryAfter
  }

  package init(_ fault: WireFault) { self.init(.malformedBody, fault.sentence) }

  /// - Throws: `WireFault` for a body that is no problem of this contract.
  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    self.init(
      try members.choice("code"), try members.string("detail"),
      expectedSequence: try members.optional("expectedSeq") { name throws(WireFault) in
        try members.integer(name, in: 1...WireLimits.largestInteger)
      },
      expectedPreviousHash: try members.optional("expectedPrevHash") { name throws(WireFault) in
        try members.hash(name)
      },
      retryAfter: try members.optional("retryAfter") { name throws(WireFault) in
        try members.count(name)
      })
  }

  package var json: JSONValue {
    var members: [String: JSONValue] = [
      "type": .string("urn:odd-job-county:problem:\(code.rawValue)"),
      "title": .string(code.title), "status": .number(code.status),
      "code": .string(code.rawValue), "detail": .string(detail),
    ]
    if let expectedSequence { members["expectedSeq"] = .integer(expectedSequence) }
    if let expectedPreviousHash {
      members["expectedPrevHash"] = .string(expectedPreviousHash.hexadecimal)
    }
    if let retryAfter { members["retryAfter"] = .number(retryAfter) }
    return .object(members)
  }
}

extension Problem.Code {
  /// The HTTP status.
  package var status: Int {
    switch self {
    case .malformedBody, .digestMismatch: 400
    case .notAuthenticated: 401
    case .certificateExpired, .notAuthorised, .wrongEnrolmentCode: 403
    case .unknownRoute: 404
    case .methodNotAllowed: 405
    case .gap, .fork: 409
    case .cursorGone: 410
    case .bodyTooLarge: 413
    case .unsupportedMedia: 415
    case .unsupportedVersion: 422
    case .tooManyRequests: 429
    case .internalError: 500
    case .unavailable: 503
    }
  }

  /// The same for every occurrence, as RFC 9457 asks.
  package var title: String {
    switch self {
    case .malformedBody: "The body is not what this route takes"
    case .digestMismatch: "The body is not the one that was digested"
    case .unknownRoute: "There is no such route"
    case .methodNotAllowed: "The route takes another method"
    case .notAuthenticated: "A certificate of this county is needed"
    case .certificateExpired: "The certificate has expired and may only renew"
    case .notAuthorised: "The certificate does not allow this"
    case .wrongEnrolmentCode: "The enrolment code is wrong, used or too old"
    case .gap: "Operations before this batch are missing"
    case .fork: "Another operation stands at this place"
    case .cursorGone: "The cursor is no longer valid; take a snapshot"
    case .bodyTooLarge: "The body is too large"
    case .unsupportedMedia: "The body's type or encoding is not taken"
    case .unsupportedVersion: "The contract's version is not spoken here"
    case .tooManyRequests: "Too many requests"
    case .internalError: "The county failed to answer"
    case .unavailable: "The county can't answer now"
    }
  }
}
