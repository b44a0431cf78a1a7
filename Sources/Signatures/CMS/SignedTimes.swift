import COpenSSL

/// Times as certificates and signatures have them.
enum ASN1Time {
  /// Seconds since 1970; nil for what is no time, or one that no calendar has.
  static func seconds(_ value: UnsafeMutablePointer<ASN1_TYPE>) -> Int64? {
    switch value.pointee.type {
    case V_ASN1_UTCTIME: seconds(value.pointee.value.utctime)
    case V_ASN1_GENERALIZEDTIME: seconds(value.pointee.value.generalizedtime)
    default: nil
    }
  }

  static func seconds(_ time: UnsafePointer<ASN1_STRING>?) -> Int64? {
    var parts = tm()
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else {
      ERR_clear_error()
      return nil
    }
    let day = days(year: Int64(parts.tm_year) + 1900, month: Int64(parts.tm_mon) + 1, day: Int64(parts.tm_mday))
    return day * 86_400 + Int64(parts.tm_hour) * 3600 + Int64(parts.tm_min) * 60 + Int64(parts.tm_sec)
  }

  /// Days from 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms").
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// A time stamp (RFC 3161): a message that holds the time and is signed by whoever keeps it.
enum TimestampToken {
  /// Seconds since 1970, unverified; nil for what is no time stamp.
  static func seconds(in token: [UInt8]) -> Int64? {
    guard token.count <= SignedMessage.maximumBytes, let message = try? CMSMessage(token) else { return nil }
    let content = message.content
    let info = content.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      return d2i_TS_TST_INFO(nil, &place, buffer.count)
    }
    defer {
      TS_TST_INFO_free(info)
      ERR_clear_error()
    }
    return info.flatMap { ASN1Time.seconds(TS_TST_INFO_get_time($0)) }
  }
}
