import Foundation
import Testing

/// Compares a text with the golden file `Golden/<name>` beside the test.
///
/// With `UPDATE_GOLDEN=1` in the environment the file is rewritten and the test still fails, so that the
/// difference is read before it is committed.
public func expectGolden(
  _ text: String, _ name: String, test: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(fileURLWithPath: test).deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent(name)
  let expected = try? String(contentsOf: golden, encoding: .utf8)
  guard expected != text else { return }
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: golden)
    Issue.record("golden file rewritten: \(name)", sourceLocation: sourceLocation)
    return
  }
  let difference = firstDifference(expected ?? "", text)
  Issue.record("\(name) differs from its golden file\n\(difference)", sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ found: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
  return "line \(line + 1)\n- \(old.count > line ? String(old[line]) : "(end)")\n+ "
    + "\(new.count > line ? String(new[line]) : "(end)")"
}
