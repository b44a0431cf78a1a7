import Files
import Foundation
import Mustache
import Signatures

/// A Mustache template of ours or of the office: what stands in two braces is escaped by `HTMLText`, and a page allows no
/// script and no style but the template's own.
struct PageTemplate {
  private let template: MustacheTemplate
  /// The template's own scripts and styles, which may name words of the page.
  private let scripts: [MustacheTemplate]
  private let styles: [MustacheTemplate]

  private static let escaping = "IYEM-HTML"
  /// The pragma that has the parser use our escaping; registered before the first template is read.
  private static let opening: String = {
    MustacheContentTypes.register(HTMLText(), named: escaping)
    return "{{% CONTENT_TYPE:\(escaping)}}"
  }()

  /// The longest template of an office.
  private static let longest = 1 << 20

  /// `hasPolicy: false`: for what mail programs show, which have rules of their own. Throws `template`, which names the file.
  init(_ text: String, name: String, hasPolicy: Bool = true) throws(ReportError) {
    let text = text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
    do {
      template = try MustacheTemplate(string: Self.opening + (hasPolicy ? Self.withPolicy(text) : text))
      scripts = try Self.contents(of: "script", in: text).map(Self.block)
      styles = try Self.contents(of: "style", in: text).map(Self.block)
    } catch {
      throw .template(name, error, shifted: Self.opening.count)
    }
  }

  /// The file of that name in the folder where there is one, else `standard`. Throws `template` for a file that is a link,
  /// longer than 1 MB, no UTF-8 or no template.
  init(_ name: String, of folder: String?, standard: String, hasPolicy: Bool = true) throws(ReportError) {
    guard let path = folder.map({ $0 + "/" + name }), FileStamp(path) != nil else {
      try self.init(standard, name: name, hasPolicy: hasPolicy)
      return
    }
    let file: InputFile
    do throws(FileError) { file = try InputFile(path, limit: Self.longest) } catch {
      throw .template(path: path, reason: error.reason)
    }
    guard file.bytes.count <= Self.longest, let text = String(validating: file.bytes, as: UTF8.self) else {
      throw .template(path: path, reason: "it cannot be read as text (UTF-8)")
    }
    try self.init(text, name: path, hasPolicy: hasPolicy)
  }

  func render(_ context: [String: Any]) -> String {
    let rendered = { (block: MustacheTemplate) in String(block.render(context).unicodeScalars.dropFirst()) }
    let policy = Self.policy(scripts: scripts.map(rendered), styles: styles.map(rendered))
    return template.render(context.merging([Self.policyName: policy]) { $1 })
  }

  /// A part of the template by itself, behind one sign: a tag alone on its line would take the line end with it.
  private static func block(_ text: String) throws -> MustacheTemplate {
    try MustacheTemplate(string: opening + "-" + text)
  }

  // MARK: - What a page may do

  private static let policyName = "contentSecurityPolicy"

  /// The template with the policy at the beginning of its head, unless it stands there already; without a head, as it is.
  private static func withPolicy(_ text: String) -> String {
    guard !text.contains("{{{\(policyName)}}}"), let head = text.firstRange(of: "<head>") else { return text }
    return text[..<head.upperBound] + "{{{\(policyName)}}}" + text[head.upperBound...]
  }

  /// Nothing is loaded, sent or run, but for the page's own scripts and styles, which are named by their digests.
  private static func policy(scripts: [String], styles: [String]) -> String {
    func sources(_ texts: [String]) -> String {
      texts.isEmpty ? "'none'" : texts.map { "'sha256-\(digest($0))'" }.joined(separator: " ")
    }
    let rules = [
      "default-src 'none'", "script-src \(sources(scripts))", "style-src \(sources(styles))", "base-uri 'none'",
      "form-action 'none'",
    ]
    return "<meta http-equiv=\"Content-Security-Policy\" content=\"\(rules.joined(separator: "; "))\">"
  }

  private static func digest(_ text: String) -> String {
    Data(SHA256.hash(of: text.utf8.span).bytes).base64EncodedString()
  }

  /// What stands between `<script>` and `</script>` in the template, and not in what is put into it.
  private static func contents(of element: String, in text: String) -> [String] {
    var contents = [String]()
    var rest = text[...]
    while let opening = rest.firstRange(of: "<\(element)>"),
      let closing = rest[opening.upperBound...].firstRange(of: "</\(element)>")
    {
      contents.append(String(rest[opening.upperBound..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return contents
  }
}
