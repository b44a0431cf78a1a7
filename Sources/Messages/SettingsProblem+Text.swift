import Domain

extension SettingsProblem {
  var turkish: String {
    switch self {
    case .notYAML(let line, let reason):
      "\(line). satır okunamadı (YAML): \(ReasonText.sentence(for: reason, in: .turkish))"
    case .unknownKey(let line, let key, let nearest):
      "\(line). satır: “\(key)” bilinen bir ayar değil" + (nearest.map { "; “\($0)” mi demek istediniz?" } ?? ".")
    case .wrongValue(let line, let key, let expected):
      "\(line). satır: “\(key)” ayarının değeri uygun değil; beklenen: \(expected.turkish)."
    case .unknownOption(let key, let nearest):
      "--set: “\(key)” bilinen bir ayar değil" + (nearest.map { "; “\($0)” mi demek istediniz?" } ?? ".")
    case .wrongOverride(let origin, let key, let expected):
      "\(origin): “\(key)” ayarının değeri uygun değil; beklenen: \(expected.turkish)."
    }
  }

  var english: String {
    switch self {
    case .notYAML(let line, let reason): "line \(line): not readable as YAML: \(reason)"
    case .unknownKey(let line, let key, let nearest):
      "line \(line): “\(key)” is no known setting" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")
    case .wrongValue(let line, let key, let expected):
      "line \(line): the value of “\(key)” is not right; expected: \(expected.english)."
    case .unknownOption(let key, let nearest):
      "--set: “\(key)” is no known setting" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")
    case .wrongOverride(let origin, let key, let expected):
      "\(origin): the value of “\(key)” is not right; expected: \(expected.english)."
    }
  }
}
