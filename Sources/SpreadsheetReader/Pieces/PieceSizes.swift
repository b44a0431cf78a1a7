import Glibc

/// When and how a long part is cut for several parsers.
struct PieceSizes: Sendable {
  /// A shorter part, in bytes, is not worth a thread.
  var worthwhile: UInt64 = 4 << 20
  /// A piece is cut at the last item within this many bytes …
  var length = 512 << 10
  /// … and where there is none, within at most this many: no tag passes `ReaderLimits.tagBytes` unseen.
  var maximum = 1 << 20
  /// Parsers that work at once, the caller's included.
  var threads = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  static let standard = PieceSizes()
}
