extension Unicode.Scalar {
  /// The character that older GB 18030 tables put into the private-use area, as files saved by old
  /// spreadsheets and card readers still do: the 䶮 of a name among them.
  var beyondPrivateUse: Unicode.Scalar {
    switch value {
    case 0xE816: "\u{20087}"
    case 0xE817: "\u{20089}"
    case 0xE818: "\u{200CC}"
    case 0xE81E: "\u{9FB4}"
    case 0xE826: "\u{9FB5}"
    case 0xE82B: "\u{9FB6}"
    case 0xE82C: "\u{9FB7}"
    case 0xE831: "\u{215D7}"
    case 0xE832: "\u{9FB8}"
    case 0xE83B: "\u{2298F}"
    case 0xE843: "\u{9FB9}"
    case 0xE854: "\u{9FBA}"
    case 0xE855: "\u{241FE}"
    case 0xE863: "\u{4DAE}"
    case 0xE864: "\u{9FBB}"
    default: self
    }
  }
}
