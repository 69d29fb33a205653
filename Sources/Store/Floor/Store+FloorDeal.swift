import GRDB
package import OddJobMarket

extension Store {
  /// Records a deal made on the floor in one transaction: employer, posting, people, applications
  /// and their confirmations.
  ///
  /// - Parameter gate: says what there is to find in the posting as it will be stored; work that has
  ///   to wait for a look takes nobody, so that a finding stands against every person.
  /// - Returns: the posting's receipt, and the confirmed applications in the order of the people.
  /// - Throws: `FloorObjections` when a rule stands against one of the people, `Refusal` when one
  ///   stands against the posting. Nothing has changed then.
  package func makeFloorDeal(
    _ agreement: FloorAgreement, by attendant: AttendantID,
    gate: (PostingDraft) throws -> [Finding]
  ) throws -> (receipt: Receipt, applications: [ApplicationID]) {
    let now = surroundings.clock.now
    let actor = ActingParty.attendant(attendant)
    // Each hash takes tens of milliseconds; they are made before the transaction begins.
    let codes = try agreement.people.map { try hash(ofCodeOf: $0) }
    return try write { database in
      if let phone = agreement.newEmployerPhone {
        try add(agreement.employer, phone: phone, by: actor, at: now, in: database)
      }
      let receipt = try publish(
        agreement.posting, shifts: [agreement.shift], by: actor, gate: gate, at: now,
        in: database)
      var applications: [ApplicationID] = []
      var objections: [FloorDeal.Objection] = []
      for (place, person) in agreement.people.enumerated() {
        do {
          try database.inSavepoint {
            applications.append(
              try take(
                person, code: codes[place], for: agreement.shift.id, by: attendant, at: now,
                in: database))
            return .commit
          }
        } catch {
          guard let refusal = Self.refusal(error) else { throw error }
          objections.append(FloorDeal.Objection(place: place, problem: .refused(refusal)))
        }
      }
      guard objections.isEmpty else { throw FloorObjections(objections: objections) }
      return (receipt, applications)
    }
  }

  /// One person of a deal: known or registered now, and confirmed under every rule.
  private func take(
    _ person: FloorAgreement.Person, code: PINHash?, for shift: ShiftID, by attendant: AttendantID,
    at now: Instant, in database: Database
  ) throws -> ApplicationID {
    let actor = ActingParty.attendant(attendant)
    let id: JobSeekerID
    switch person.who {
    case .known(let known): id = known
    case .new(let form):
      id = try register(form, code: code, by: actor, at: now, in: database).session.id
    }
    if let document = person.documentSeen {
      try verify(id, document: document, by: actor, at: now, in: database)
    }
    let outcome = try apply(id, shift: shift, by: actor, at: now, in: database)
    if let refusal = outcome.refusal { throw refusal }
    if outcome.state != .confirmed {
      try step(
        outcome.application, ApplicationTransition(.confirm, by: actor, at: now), in: database)
    }
    return outcome.application
  }

  private func hash(ofCodeOf person: FloorAgreement.Person) throws -> PINHash? {
    guard case .new(let form) = person.who, let code = form.personalCode else { return nil }
    return try PINHash.make(
      code.digits, salt: surroundings.identifiers.salt(), vault: vault, cost: settings.pinCost)
  }

  private static func refusal(_ error: any Error) -> Refusal? {
    if let refusal = error as? Refusal { return refusal }
    return (error as? DatabaseError).flatMap { Refusal($0) }
  }
}
