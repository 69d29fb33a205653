package import OddJobMarket

extension TestPerson {
  /// What a reader says of the person's ID card.
  package var card: PresentedCard {
    .idCard(
      IDCardText(name: name, idNumber: idNumber, validFrom: "20160101", validUntil: "20360101"))
  }
}
