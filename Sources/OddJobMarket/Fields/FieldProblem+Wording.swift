extension FieldProblem.Code {
  /// Returns what is wrong and how to put it right.
  func wording(limit: Int) -> Wording {
    switch self {
    case .empty: Wording("还没有填，请填写", "Still empty: please fill it in")
    case .tooLong:
      Wording("太长了，最多\(limit)个字", "Too long: \(limit) characters at most")
    case .idLength, .idOldNumber, .idCharacters, .idProvince, .idBirthDate, .idCheckDigit:
      idWording
    case .phoneCharacters, .phoneLength, .phonePrefix, .phoneAreaCode: phoneWording
    case .nameCharacters:
      Wording(
        "姓名里有不能用的符号，请照证件填写", "The name has signs that no name has: copy it from the card")
    case .codeLength, .codeDigits, .codeWeak, .codeFromID: codeWording
    case .creditLength, .creditCharacters, .creditCheckCharacter: creditWording
    case .plateProvince:
      Wording("车牌要以省份简称开头，例如 贵H12345", "A plate begins with its province, as 贵H12345")
    case .plateForm:
      Wording("车牌号不对，例如 贵H12345", "Not a plate number; one looks like 贵H12345")
    case .timeForm, .timeRange, .timeDayEnd, .dateForm, .dateMissing: timeWording
    case .moneyForm, .moneyNegative, .moneyDecimals, .moneyTooLarge: moneyWording
    }
  }

  private var idWording: Wording {
    switch self {
    case .idOldNumber:
      Wording("这是15位的老号码，请填新的18位号码", "This is an old 15-digit number: enter the 18 digits")
    case .idCharacters:
      Wording(
        "身份证号只有数字，最后一位可以是X", "An ID number has digits only; the last may be an X")
    case .idProvince:
      Wording("身份证号开头不对，请照证件再填", "No province has this beginning: check against the card")
    case .idBirthDate:
      Wording("身份证号里的出生日期不对，请照证件再填", "The birth date in it can't be: check against the card")
    case .idCheckDigit:
      Wording("身份证号有一位填错了，请照证件再填", "One digit is wrong: check against the card")
    default:
      Wording("身份证号要18位，请照证件填写", "An ID number has 18 digits: copy it from the card")
    }
  }

  private var phoneWording: Wording {
    switch self {
    case .phoneCharacters: Wording("电话号码只填数字", "A phone number has digits only")
    case .phonePrefix:
      Wording("没有这样开头的手机号，请再核对", "No mobile number begins like this: check it")
    case .phoneAreaCode:
      Wording("固定电话请加区号，例如 0855-1234567", "Put the area code first, as 0855-1234567")
    default: Wording("手机号要11位，请再核对", "A mobile number has 11 digits: check it")
    }
  }

  private var codeWording: Wording {
    switch self {
    case .codeDigits: Wording("个人口令只能用数字，请重新按", "The personal code has digits only: enter it anew")
    case .codeWeak:
      Wording("这个口令太好猜，请换一个", "This code is too easy to guess: choose another")
    case .codeFromID:
      Wording("口令不要用身份证上的数字，请换一个", "Don't use digits of your ID card: choose another")
    default: Wording("个人口令要4到6位数字，请接着按", "The personal code has 4 to 6 digits: go on")
    }
  }

  private var creditWording: Wording {
    switch self {
    case .creditCharacters:
      Wording(
        "统一社会信用代码里没有字母 I O S V Z，请照执照填写",
        "A credit code has no I, O, S, V or Z: copy it from the licence")
    case .creditCheckCharacter:
      Wording("统一社会信用代码有一位填错了，请照执照再填", "One character is wrong: check the licence")
    default:
      Wording("统一社会信用代码要18位，请照执照填写", "A credit code has 18 characters: copy it")
    }
  }

  private var timeWording: Wording {
    switch self {
    case .timeRange:
      Wording("没有这个钟点，请填 00:00 到 23:59", "No such time: enter 00:00 to 23:59")
    case .timeDayEnd:
      Wording("24:00 只能作收工时间，开工请填 00:00", "24:00 is an end only; a start is 00:00")
    case .dateForm:
      Wording("日期看不懂，例如 2026-09-12 或 9月12日", "Not a date; one looks like 2026-09-12")
    case .dateMissing: Wording("没有这一天，请再核对", "There is no such day: check it")
    default: Wording("时间看不懂，例如 07:30", "Not a time; one looks like 07:30")
    }
  }

  private var moneyWording: Wording {
    switch self {
    case .moneyNegative: Wording("金额不能是负数", "An amount can't be below zero")
    case .moneyDecimals: Wording("金额最多到分，小数点后最多两位", "Two digits after the point at most")
    case .moneyTooLarge: Wording("金额太大，请再核对", "The amount is too large: check it")
    default: Wording("金额看不懂，例如 160 或 160.5", "Not an amount; one looks like 160 or 160.5")
    }
  }
}
