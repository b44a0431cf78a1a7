/// What a row of the form asks for (seed 000, EK-1, explanation 3).
public enum FormOperation: String, CaseIterable, Sendable, Hashable {
  case grant, revoke

  /// The official spelling on the form.
  public var officialName: String {
    switch self {
    case .grant: "Yetki Kayıt"
    case .revoke: "Yetki İptali"
    }
  }
}
