import Domain

/// What is wrong with a command line.
package enum UsageProblem: Hashable, Sendable {
  case unknownCommand(String, of: String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(option: String, value: String)
  /// `allowed`: the values there are, or examples of how one is written.
  case invalidValue(String, of: String, allowed: [String])
  /// A count that is too small.
  case tooSmall(String, of: String, least: Int)
  /// A text that cannot be read as what the option takes.
  case otherKind(String, of: String, ValueKind)
  case valueOfFlag(String)
  /// An option that takes one value stands twice: which one is meant is not known.
  case repeatedOption(String)
  case missingArgument(String)
  case missingOption(String)
  case unexpectedArgument(String)
  case invalidVariable(String, value: String, allowed: [String])
  case oneOf([String])
  case unknownCode(String, nearest: String?)
  /// `corrected`: the whole command line, with the options behind the command.
  case optionBeforeCommand(corrected: String)
  /// The parser's own sentence, for what none of these says.
  case other(String)

  package func text(_ language: Language) -> String {
    let text =
      switch language {
      case .turkish: turkish
      case .english: english
      }
    return SafeText.shown(Masking.numbers(in: text))
  }

  private var turkish: String {
    func meant(_ nearest: String?) -> String { nearest.map { " “\($0)” mi demek istediniz?" } ?? "" }
    return switch self {
    case .unknownCommand(let word, let parent, let nearest):
      "“\(word)” diye bir \(parent) komutu yok.\(meant(nearest))"
    case .unknownOption(let option, let nearest): "“\(option)” diye bir seçenek yok.\(meant(nearest))"
    case .missingValue(let option, let value): "\(option) seçeneğinin değeri eksik: \(option) <\(value)>"
    case .invalidValue(let text, let name, let allowed):
      "\(name): “\(text)” geçerli bir değer değil.\(Self.list(allowed, "Geçerli değerler", "Örnek"))"
    case .tooSmall(let text, let name, let least):
      "\(name): “\(text)” geçerli bir değer değil; en az \(least) olmalıdır."
    case .otherKind(let text, let name, let kind):
      "\(name): “\(text)” \(kind.noun(.turkish)) değil.\(Self.list(kind.examples, "", "Örnek"))"
    case .valueOfFlag(let option): "\(option) bir değer almaz."
    case .repeatedOption(let option): "\(option) iki kez verilmiş; bir kez verilmelidir."
    case .missingArgument(let name): "<\(name)> eksik."
    case .missingOption(let option): "\(option) verilmelidir."
    case .unexpectedArgument(let text): "“\(text)” fazladan yazılmış."
    case .invalidVariable(let name, let value, let allowed):
      "\(name): “\(value)” geçerli bir değer değil.\(Self.list(allowed, "Geçerli değerler", "Örnek"))"
    case .oneOf(let options): "Şunlardan biri, yalnızca biri verilmelidir: \(options.joined(separator: ", "))."
    case .unknownCode(let code, let nearest): "“\(code)” diye bir bulgu kodu yok.\(meant(nearest))"
    case .optionBeforeCommand(let line): "Seçenekler komuttan sonra yazılır: \(line)"
    case .other(let text): text
    }
  }

  private var english: String {
    func meant(_ nearest: String?) -> String { nearest.map { " Did you mean “\($0)”?" } ?? "" }
    return switch self {
    case .unknownCommand(let word, let parent, let nearest): "\(parent) has no command “\(word)”.\(meant(nearest))"
    case .unknownOption(let option, let nearest): "There is no option “\(option)”.\(meant(nearest))"
    case .missingValue(let option, let value): "\(option) lacks its value: \(option) <\(value)>"
    case .invalidValue(let text, let name, let allowed):
      "\(name): “\(text)” is not accepted.\(Self.list(allowed, "Accepted", "Example"))"
    case .tooSmall(let text, let name, let least): "\(name): “\(text)” is not accepted; it has to be at least \(least)."
    case .otherKind(let text, let name, let kind):
      "\(name): “\(text)” is not \(kind.noun(.english)).\(Self.list(kind.examples, "", "Example"))"
    case .valueOfFlag(let option): "\(option) takes no value."
    case .repeatedOption(let option): "\(option) is given twice; it has to be given once."
    case .missingArgument(let name): "<\(name)> is missing."
    case .missingOption(let option): "\(option) has to be given."
    case .unexpectedArgument(let text): "“\(text)” is one too many."
    case .invalidVariable(let name, let value, let allowed):
      "\(name): “\(value)” is not accepted.\(Self.list(allowed, "Accepted", "Example"))"
    case .oneOf(let options): "One of these has to be given, and one alone: \(options.joined(separator: ", "))."
    case .unknownCode(let code, let nearest): "There is no code “\(code)”.\(meant(nearest))"
    case .optionBeforeCommand(let line): "Options stand after the command: \(line)"
    case .other(let text): text
    }
  }

  /// Behind the words for all values there are, or behind those for examples, which have signs that no name of a value has.
  private static func list(_ allowed: [String], _ all: String, _ example: String) -> String {
    guard !allowed.isEmpty else { return "" }
    let isExample = all.isEmpty || allowed.contains { !$0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    return " \(isExample ? example : all): \(allowed.joined(separator: isExample ? " · " : ", "))"
  }
}
