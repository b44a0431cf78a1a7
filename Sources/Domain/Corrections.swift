/// Which values of a form are put right by themselves, as `value-corrected` (ek1 rules, "Labels" and what follows).
public enum Corrections: String, CaseIterable, Sendable, Hashable {
  /// Only what cannot change the meaning, such as spaces and letter case.
  case safe
  /// Also every value whose suggestion is certain: the right digits in another writing, an operation one letter off, an
  /// address in angle brackets.
  case wide
}
