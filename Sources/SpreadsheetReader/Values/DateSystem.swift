/// The day from which a workbook counts.
enum DateSystem {
  case from1900, from1904

  /// Days from 1970-01-01 to the day of serial 0. In the 1900 system serials from 61 on count from 1899-12-30, because
  /// 1900 is taken for a leap year; serial 60, the day that never was, falls on 1900-02-28.
  func epoch(forDay day: Int) -> Int {
    switch self {
    case .from1900: day < 60 ? -25_568 : -25_569
    case .from1904: -24_107
    }
  }

  /// Serials of days from the epoch to 9999-12-31.
  var serials: Range<Double> {
    switch self {
    case .from1900: 0..<2_958_466
    case .from1904: 0..<2_957_004
    }
  }
}
