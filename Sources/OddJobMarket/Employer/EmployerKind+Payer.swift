extension EmployerKind {
  /// The word that stands for a household wherever a posting is read: its name is nobody's business
  /// before somebody is confirmed.
  package static let householdPayer = EmployerKind.household.wording(.chinese)

  /// Who may be named as paying a household's insurance: no person among them.
  package static let householdInsurancePayers = [householdPayer, "用工方", "驿站", "政府"]

  /// Returns who pays, as everyone may read it: a household as 个人家庭 whatever it is called, all
  /// others as they are named.
  package func payer(_ name: String) -> String {
    isHousehold ? Self.householdPayer : name
  }

  /// Returns who pays an insurance, as everyone may read it: for a household nobody by name.
  package func insurancePayer(_ name: String) -> String {
    isHousehold && !Self.householdInsurancePayers.contains(name) ? Self.householdPayer : name
  }
}

extension Posting {
  /// Returns the posting with those who pay named as everyone may read them.
  package func namingPayers(as kind: EmployerKind) -> Posting {
    var posting = self
    posting.pay.payer = kind.payer(pay.payer)
    posting.insurance?.payer = kind.insurancePayer(insurance?.payer ?? "")
    return posting
  }
}
