import ArgumentParser
import Domain

/// How the command ends: the contract with scripts and cron.
enum ExitStatus: Int32 {
  /// Done, nothing refused.
  case done = 0
  /// Done, and something was refused or differs.
  case differs = 1
  case usage = 64
  /// An input named on the command line cannot be read, or is not what the command takes.
  case badInput = 65
  /// Reading or writing failed.
  case failed = 74
  /// Another run holds the registry.
  case locked = 75

  /// The status of a command that could not do its work.
  init(_ failure: FailureKind) {
    self =
      switch failure {
      case .usage: .usage
      case .input: .badInput
      case .system: .failed
      case .locked: .locked
      }
  }

  var code: ExitCode { ExitCode(rawValue) }
}
