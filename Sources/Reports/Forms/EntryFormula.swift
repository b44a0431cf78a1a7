import Domain

/// What a cell that is filled in by hand must hold, as a worksheet formula of at most 255 characters.
///
/// A formula looks at its own cell alone, never at rows or columns by their place, so that a row inserted above breaks
/// nothing; it holds no array, which Excel's input checks refuse, and no name of a format that depends on the language.
/// Places and signs are those of the values' own patterns; a formula is never stricter than the rule.
enum EntryFormula {
  /// Eight digits, the first not 0.
  static func detsisNo(_ cell: String) -> String { "AND(\(number(DetsisNo.pattern, cell)))" }

  /// The rule of `TCKimlikNo`: eleven digits, the first not 0, the last two from the others.
  ///
  /// As d10 ≡ 7·odd − even, d11 = (odd + even + d10) mod 10 is 8·odd mod 10.
  static func nationalID(_ cell: String) -> String {
    func digits(_ places: [Int]) -> String { places.map { "MID(\(cell),\($0),1)" }.joined(separator: "+") }
    let (odd, even) = (digits(TCKimlikNo.oddPlaces), digits(TCKimlikNo.evenPlaces))
    let last = "10*MOD(7*(\(odd))-(\(even)),10)+MOD(8*(\(odd)),10)=--RIGHT(\(cell),\(TCKimlikNo.checkDigits))"
    return "AND(\(number(TCKimlikNo.pattern, cell)),\(last))"
  }

  /// `0999 999 99 99`; an extension or, unchecked, further numbers may follow.
  static func workPhone(_ cell: String) -> String {
    let place = phone.count + 1
    let tooLong = place + PhoneNumber.extensionLengths.upperBound + 1
    let mark = #"MID(\#(cell),\#(place),1)="\#(PhoneNumber.extensionMark)""#
    let suffix = "AND(\(mark),LEN(\(cell))<\(tooLong),ISNUMBER(--MID(\(cell),\(place + 1),9)))"
    return "AND(\(startsWithPhone(cell)),OR(\(endsOrGoesOn(cell)),\(suffix)))"
  }

  /// `0599 999 99 99`; further numbers may follow, unchecked.
  static func mobilePhone(_ cell: String) -> String {
    let rest = PhoneNumber.mobilePrefix.dropFirst()
    return #"AND(MID(\#(cell),2,\#(rest.count))="\#(rest)",\#(startsWithPhone(cell)),OR(\#(endsOrGoesOn(cell))))"#
  }

  /// One `@`, no space, and a domain below one of the suffixes; where they are too many, a full stop in the domain.
  static func email(_ cell: String, suffixes: [String]) -> String {
    let at = #"LEN(SUBSTITUTE(\#(cell),"@",""))=LEN(\#(cell))-1,ISERROR(FIND(" ",\#(cell)))"#
    let endings = suffixes.map { suffix in
      #"AND(RIGHT(\#(cell),\#(suffix.count + 1))=".\#(suffix)",FIND("@",\#(cell),2)<LEN(\#(cell))-\#(suffix.count + 1))"#
    }
    let formula = "AND(\(at),OR(\(endings.joined(separator: ","))))"
    guard formula.count > 255 || suffixes.isEmpty else { return formula }
    return #"AND(\#(at),FIND(".",\#(cell),FIND("@",\#(cell),2)+2)<LEN(\#(cell)))"#
  }

  /// A name and a surname.
  static func fullName(_ cell: String) -> String { #"ISNUMBER(FIND(" ",TRIM(\#(cell))))"# }

  /// `11/01/2016 10:00`: a day of the calendar and a time of day.
  static func minute(_ cell: String) -> String {
    let signs = fixed(of: MinuteText.pattern, behind: day.count, cell)
    let times = "--MID(\(cell),\(day.count + 2),2)<24,--RIGHT(\(cell),2)<60"
    return "AND(LEN(\(cell))=\(MinuteText.pattern.count),\(startsWithDay(cell)),\(signs),\(times))"
  }

  /// `23/12/2015 tarih ve 6642 sayılı Atama Kararı`.
  static func reference(_ cell: String) -> String {
    let (opening, mark) = (DocumentReference.opening, DocumentReference.mark)
    let behind = #"FIND("\#(mark)",\#(cell),\#(opening.count + 2))+\#(mark.count - 1)<LEN(TRIM(\#(cell)))"#
    return "AND(\(startsWithDay(cell)),\(fixed(of: opening, behind: day.count, cell)),\(behind))"
  }

  /// A number above 0, like a SIRA NO.
  static func count(_ cell: String) -> String { "AND(\(isWholeNumber(cell)),--\(cell)>0)" }

  // MARK: - Units

  /// The numbers to choose from: all, or those of the name that was chosen already.
  static func unitNumbers(nameCell: String) -> String {
    let (numbers, names) = (UnitListSheet.numbers, UnitListSheet.names)
    let found = "OFFSET(\(numbers),MATCH(\(nameCell),\(names),0)-1,0,COUNTIF(\(names),\(nameCell)),1)"
    return #"IF(\#(nameCell)="",\#(numbers),\#(found))"#
  }

  /// The names to choose from: all, or that of the number that was written already.
  static func unitNames(numberCell: String) -> String {
    let (numbers, names) = (UnitListSheet.numbers, UnitListSheet.names)
    return #"IF(\#(numberCell)="",\#(names),INDEX(\#(names),MATCH(\#(numberCell),\#(numbers),0)))"#
  }

  /// True for a number and a name that are not of one unit.
  static func unitDiffers(numberCell: String, nameCell: String) -> String {
    let (numbers, names) = (UnitListSheet.numbers, UnitListSheet.names)
    return #"AND(\#(numberCell)<>"",\#(nameCell)<>"","#
      + "COUNTIFS(\(numbers),\(numberCell),\(names),\(nameCell))=0)"
  }

  // MARK: - Parts

  /// Digits alone, the first not 0: whatever else reads as a number is written another way then.
  private static func isWholeNumber(_ cell: String) -> String { #"TEXT(--\#(cell),"0")=\#(cell)&"""# }

  private static let phone = PhoneNumber.pattern
  private static let day = CalendarDay.slashedPattern

  /// A whole number with as many digits as the pattern has.
  private static func number(_ pattern: SignPattern, _ cell: String) -> String {
    "LEN(\(cell))=\(pattern.count),\(isWholeNumber(cell))"
  }

  /// The signs of a pattern that stand for themselves, each at its place.
  private static func fixed(of pattern: SignPattern, behind start: Int = 0, _ cell: String) -> String {
    let runs = pattern.fixed.filter { $0.place > start }
    let found = runs.map { "MID(\(cell),\($0.place),\($0.signs.count))" }.joined(separator: "&")
    return #"\#(found)="\#(runs.map(\.signs).joined())""#
  }

  /// Excel writes a number the same way, with a `0` for each digit.
  private static func startsWithPhone(_ cell: String) -> String {
    let start = "LEFT(\(cell),\(phone.count))"
    let format = phone.description.replacing("9", with: "0")
    return #"LEFT(\#(cell))="0",TEXT(--SUBSTITUTE(\#(start)," ",""),"\#(format)")=\#(start)"#
  }

  private static func endsOrGoesOn(_ cell: String) -> String {
    let next = #"FIND("\#(PhoneNumber.separator)",\#(cell),\#(phone.count + 1))"#
    return "LEN(\(cell))=\(phone.count),ISNUMBER(\(next))"
  }

  /// `11/01/2016`, a day that the calendar has.
  private static func startsWithDay(_ cell: String) -> String {
    let (year, month, date) = ("--MID(\(cell),7,4)", "--MID(\(cell),4,2)", "--LEFT(\(cell),2)")
    return "\(fixed(of: day, cell)),ABS(\(month)-6.5)<6,DAY(DATE(\(year),\(month),\(date)))=\(date)"
  }
}
