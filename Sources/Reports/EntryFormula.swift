/// What a cell that is filled in by hand must hold, as a worksheet formula of at most 255 characters.
///
/// A formula looks at its own cell alone, never at rows or columns by their place, so that a row inserted above breaks
/// nothing; it holds no array, which Excel's input checks refuse, and no name of a format that depends on the language.
/// A formula is never stricter than the rule whose asked-for form it describes.
enum EntryFormula {
  /// Eight digits, the first not 0.
  static func detsisNo(_ cell: String) -> String { "AND(LEN(\(cell))=8,\(isWholeNumber(cell)))" }

  /// The rule of `TCKimlikNo`: eleven digits, the first not 0, the last two from the others.
  ///
  /// As d10 ≡ 7·odd − even, d11 = (odd + even + d10) mod 10 is 8·odd mod 10.
  static func nationalID(_ cell: String) -> String {
    func digits(_ places: [Int]) -> String { places.map { "MID(\(cell),\($0),1)" }.joined(separator: "+") }
    let odd = digits([1, 3, 5, 7, 9])
    let even = digits([2, 4, 6, 8])
    let last = "10*MOD(7*(\(odd))-(\(even)),10)+MOD(8*(\(odd)),10)=--RIGHT(\(cell),2)"
    return "AND(LEN(\(cell))=11,\(isWholeNumber(cell)),\(last))"
  }

  /// `0999 999 99 99`; an extension or, unchecked, further numbers may follow.
  static func workPhone(_ cell: String) -> String {
    let suffix = #"AND(MID(\#(cell),15,1)="/",LEN(\#(cell))<22,ISNUMBER(--MID(\#(cell),16,9)))"#
    return "AND(\(startsWithPhone(cell)),OR(\(endsOrGoesOn(cell)),\(suffix)))"
  }

  /// `0599 999 99 99`; further numbers may follow, unchecked.
  static func mobilePhone(_ cell: String) -> String {
    #"AND(MID(\#(cell),2,1)="5",\#(startsWithPhone(cell)),OR(\#(endsOrGoesOn(cell))))"#
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
    let signs = #"MID(\#(cell),11,1)&MID(\#(cell),14,1)=" :""#
    return "AND(LEN(\(cell))=16,\(startsWithDay(cell)),\(signs),--MID(\(cell),12,2)<24,--RIGHT(\(cell),2)<60)"
  }

  /// `23/12/2015 tarih ve 6642 sayılı Atama Kararı`.
  static func reference(_ cell: String) -> String {
    let words = #"MID(\#(cell),11,10)=" tarih ve ",FIND(" sayılı ",\#(cell),22)+7<LEN(TRIM(\#(cell)))"#
    return "AND(\(startsWithDay(cell)),\(words))"
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

  private static func startsWithPhone(_ cell: String) -> String {
    #"LEFT(\#(cell))="0",TEXT(--SUBSTITUTE(LEFT(\#(cell),14)," ",""),"0000 000 00 00")=LEFT(\#(cell),14)"#
  }

  private static func endsOrGoesOn(_ cell: String) -> String {
    #"LEN(\#(cell))=14,ISNUMBER(FIND("-",\#(cell),15))"#
  }

  /// `11/01/2016`, a day that the calendar has.
  private static func startsWithDay(_ cell: String) -> String {
    let month = "--MID(\(cell),4,2)"
    let day = "--LEFT(\(cell),2)"
    return #"MID(\#(cell),3,1)&MID(\#(cell),6,1)="//",ABS(\#(month)-6.5)<6,"#
      + "DAY(DATE(--MID(\(cell),7,4),\(month),\(day)))=\(day)"
  }
}
