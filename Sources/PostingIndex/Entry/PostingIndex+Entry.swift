extension PostingIndex {
  /// What the index knows of one shift of one posting: what a card is found, filtered and sorted by.
  package struct Entry: Sendable, Equatable {
    /// The store's row number of the shift; unique, from 0 to 2³² − 1, greater being newer.
    package var key: Int64
    /// The posting's title, searched.
    package var title: String
    /// The trade's name, searched.
    package var tradeName: String
    /// The employer's name, searched.
    package var employerName: String
    /// The name of the site or township, searched.
    package var placeName: String
    /// The trade's code.
    package var tradeCode: UInt16
    /// The business day's number.
    package var day: Int32
    /// The start, in minutes since the business day's midnight.
    package var startMinute: Int16
    /// The end, in minutes since the business day's midnight; after midnight it exceeds 1,440.
    package var endMinute: Int16
    /// The comparable pay, in fen a day.
    package var payFen: Int32
    /// The distance from the station in metres; nil when unknown, which no distance filter matches.
    package var distanceMetres: Int32?
    /// What the card promises.
    package var flags: Flags
    /// The number of places left.
    package var placesLeft: Int16
    /// The instant after which the posting is no longer shown, in seconds since 1970.
    package var validUntil: Int64

    /// Makes an entry from its parts.
    package init(
      key: Int64, title: String, tradeName: String, employerName: String, placeName: String,
      tradeCode: UInt16, day: Int32, startMinute: Int16, endMinute: Int16, payFen: Int32,
      distanceMetres: Int32?, flags: Flags, placesLeft: Int16, validUntil: Int64
    ) {
      self.key = key
      self.title = title
      self.tradeName = tradeName
      self.employerName = employerName
      self.placeName = placeName
      self.tradeCode = tradeCode
      self.day = day
      self.startMinute = startMinute
      self.endMinute = endMinute
      self.payFen = payFen
      self.distanceMetres = distanceMetres
      self.flags = flags
      self.placesLeft = placesLeft
      self.validUntil = validUntil
    }
  }
}
