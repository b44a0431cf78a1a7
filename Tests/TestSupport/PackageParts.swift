internal import CZip

/// The parts of a workbook's package as they are, for looking at what no reader tells.
public struct PackageParts {
  private var parts: [String: String] = [:]

  /// Empty for bytes that are no ZIP file.
  public init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else { return }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else { return zip_source_free(source) }
      defer { zip_discard(archive) }
      for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
        guard let name = zip_get_name(archive, index, 0) else { continue }
        parts[String(cString: name)] = Self.contents(of: index, in: archive)
      }
    }
  }

  public var names: [String] { parts.keys.sorted() }

  /// The text of a part; empty where there is none.
  public subscript(name: String) -> String { parts[name] ?? "" }

  private static func contents(of index: UInt64, in archive: OpaquePointer) -> String {
    guard let file = zip_fopen_index(archive, index, 0) else { return "" }
    defer { zip_fclose(file) }
    var result = [UInt8]()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &buffer, UInt64(buffer.count))
      guard count > 0 else { return String(decoding: result, as: UTF8.self) }
      result += buffer.prefix(Int(count))
    }
  }
}
