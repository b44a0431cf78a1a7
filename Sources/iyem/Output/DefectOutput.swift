import Domain
import Files
import Messages
import Reports

/// Defects on standard output as they are found: lines for people, or the list of a JSON document.
final class DefectOutput {
  private let context: Context
  private let json: Bool
  private let list: String
  private var isFirst = true
  private(set) var counts = [Severity: Int]()

  /// `list` is the name of the document's list.
  init(context: Context, json: Bool, list: String) {
    self.context = context
    self.json = json
    self.list = list
  }

  func write(_ defect: Defect) {
    counts[defect.isWarning ? .warning : .error, default: 0] += 1
    if json {
      StandardStream.output.write(isFirst ? "{\"\(list)\":[\n" : ",\n")
      StandardStream.output.write(DefectJSON.bytes(for: defect, language: context.language))
    } else {
      StandardStream.output.write(line(defect))
    }
    isFirst = false
  }

  /// Ends the document; `members` stand behind the list.
  func close(_ members: [UInt8]) {
    StandardStream.output.write(isFirst ? "{\"\(list)\":[]," : "\n],")
    StandardStream.output.write(members)
    StandardStream.output.write("}\n")
  }

  /// `hata: differs: authorisation 3: …`, as findings are printed.
  private func line(_ defect: Defect) -> String {
    let severity = Phrase.severity(defect.isWarning ? .warning : .error).text(context.language)
    let sentence = Masking.numbers(in: DefectText.sentence(for: defect, in: context.language))
    return SafeText.shown("\(severity): \(defect.kind.rawValue): \(sentence)") + "\n"
  }
}
