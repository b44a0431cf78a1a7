import Domain
import Files
import Foundation
import Messages
import Pipeline
import Settings

/// What a command works with.
struct Context {
  let home: Home
  let now: Moment
  let language: Language
  let settings: Settings
  /// Each setting with its origin.
  var effective: [EffectiveSetting] = []
  /// Results and errors alone are wanted.
  var isQuiet = false
  /// Where notices go.
  var terminal = Terminal(.error)

  /// Says something to the operator; results go to standard output instead.
  func say(_ phrase: Phrase) { say(phrase.text(language)) }

  func say(_ notice: NoticeText) { say(notice.text(language)) }

  func say(_ sentence: String) {
    guard !isQuiet else { return }
    StandardStream.error.write(SafeText.shown(sentence) + "\n")
  }

  /// Does a work that may make the home, and says so where it did: whoever mistyped its name has to see it.
  func tellingOfNewHome<Result>(_ work: () async throws -> Result) async throws -> Result {
    let wasThere = home.isSetUp
    defer { if !wasThere, home.isSetUp { say(.newHome(path: home.folder)) } }
    return try await work()
  }

  /// A command line that finds this home from where the operator is.
  func hint(_ words: String...) -> String {
    CommandHint.line(words, options: home.commandOptions(from: FileManager.default.currentDirectoryPath))
  }

  /// A table on standard output; what it lacks at a narrow terminal is said.
  func print(_ table: TextTable) {
    let terminal = Terminal(.output)
    StandardStream.output.write(table.text(for: terminal))
    let leftOut = table.leftOut(at: terminal)
    if !leftOut.isEmpty { say(NoticeText.columnsLeftOut(leftOut)) }
  }
}
