import COpenSSL

/// An X.509 certificate (RFC 5280).
///
/// Sendable without the compiler's proof: libcrypto guards what it works out of a certificate later by a lock of its own,
/// and nobody here changes one.
final class Certificate: @unchecked Sendable {
  let handle: OpaquePointer

  /// Longer ones are taken for none: an honest one has one or two thousand bytes.
  static let maximumBytes = 64 << 10
  /// A subject's name or number that is longer says nothing.
  private static let maximumText = 512

  /// One more holder of a certificate that somebody else holds, too.
  init(sharing handle: OpaquePointer) {
    X509_up_ref(handle)
    self.handle = handle
  }

  /// Reads DER (`.cer`, `.crt`); nil for anything else.
  init?(der bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.maximumBytes else { return nil }
    let bytes = Array(bytes)
    var made = X509_new_ex(Libcrypto.own, nil)
    let isWhole = bytes.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      // Where it fails it releases what it was given.
      guard d2i_X509(&made, &place, buffer.count) != nil else { return false }
      return place == buffer.baseAddress.map { $0 + buffer.count }
    }
    ERR_clear_error()
    guard isWhole, let handle = made else {
      X509_free(made)
      return nil
    }
    self.handle = handle
  }

  deinit { X509_free(handle) }

  /// Of the subject: the only common name, the only serial number; nil where there is none, or several that differ.
  var commonName: String? { subject(NID_commonName) }
  var serialNumber: String? { subject(NID_serialNumber) }

  private func subject(_ kind: Int32) -> String? {
    guard let name = X509_get_subject_name(handle) else { return nil }
    var found: String?
    var index = X509_NAME_get_index_by_NID(name, kind, -1)
    while index >= 0 {
      guard let entry = X509_NAME_get_entry(name, index), let text = Self.text(X509_NAME_ENTRY_get_data(entry)),
        found == nil || found == text
      else { return nil }
      found = text
      index = X509_NAME_get_index_by_NID(name, kind, index)
    }
    return found
  }

  /// A string of whatever kind as UTF-8; nil for one that is no text.
  private static func text(_ string: UnsafePointer<ASN1_STRING>?) -> String? {
    guard let string else { return nil }
    var bytes: UnsafeMutablePointer<UInt8>?
    let count = ASN1_STRING_to_UTF8(&bytes, string)
    defer { CRYPTO_free(bytes, nil, 0) }
    guard count >= 0, count <= maximumText, let bytes else {
      ERR_clear_error()
      return nil
    }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }
}
