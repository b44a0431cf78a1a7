import Domain
import Files
import Messages
import Register
import Registry
import Settings

/// The forms that wait for the office's word on their senders, and that word.
package struct FormDecisions: Sendable {
  private let home: Home
  private let settings: Settings

  package init(home: Home, settings: Settings = Settings()) {
    self.home = home
    self.settings = settings
  }

  /// In the order in which they came.
  package func held() throws -> [HeldForm] {
    let originals = KeptOriginals(home: home, settings: settings, notice: { _ in })
    return try Registry.existing(in: home).read { try originals.heldForms(in: $0) }
  }

  /// The number under which a held form was judged anew; nil where it was not.
  package func number(ofFormTaking number: Int) throws -> Int? {
    try Registry.existing(in: home).read { try $0.number(ofFormTaking: Int64(number)) }.map { Int($0) }
  }

  /// Releases a form, so that the next run takes it whatever its sender's domain, or closes it for good. False where that
  /// was decided already.
  ///
  /// Throws `Trouble.formNotHeld` for a form that does not wait, `formTaken` for one that an interrupted run took up, and
  /// `noJustification`.
  package func decide(
    on number: Int, isReleased: Bool, because reason: String, _ options: DecisionOptions
  ) throws -> Bool {
    guard let reason = DecisionOptions.reason(reason) else { throw Trouble.noJustification }
    let form = Int64(number)
    return try options.perform(in: home) { store, time in
      guard let isSettled = try store.isSettled(heldForm: form) else { throw Trouble.formNotHeld(number) }
      let last = try store.decision(onForm: form)
      if isSettled {
        guard !isReleased, last == .formRejected else { throw Trouble.formNotHeld(number) }
        return false
      }
      if try store.isTakenUp(heldForm: form) { throw Trouble.formTaken(number) }
      if isReleased, last == .formReleased { return false }
      try store.record(onForm: form, isReleased: isReleased, because: reason, by: options.user, at: time)
      return true
    }
  }
}
