/// One step of a daily run.
package struct DailyStep: Codable, Hashable, Sendable {
  package enum Name: String, CaseIterable, Codable, Sendable {
    case units, forms, rosters
  }

  package enum State: String, Codable, Sendable {
    case waiting, begun, done
    /// It could not be done, and what it had not taken up yet lies where it lay.
    case failed
  }

  package var state = State.waiting
  package var failure: DailyFailure?
  /// The files that the step took out of its folder, in their order; the forms' step counts instead.
  package var files: [DailyFile] = []
  /// What a run over forms came to: `accepted`, `partial`, `refused`, `held`, `granted`, `revoked`, `unchanged`,
  /// `rowsRefused`, `rowsHeld`, `rowsNotJudged`, `mails`.
  package var counts: [String: Int] = [:]
  /// The plan that the forms' step made in place of a run, where two persons are asked for.
  package var plan: DailyPlan?
  package var passedOver: [PassedOver] = []
  /// How many hidden files, and such as file managers make, lie in the step's folder.
  package var ignored = 0

  package init() {}

  /// Whether something was refused, is held or differs.
  package var needsAttention: Bool {
    files.contains { $0.outcome?.needsAttention ?? false }
      || ["partial", "refused", "held"].contains { counts[$0] ?? 0 > 0 }
      || !passedOver.isEmpty || plan != nil
  }
}

/// A plan of a daily run, which waits for a person to apply it.
package struct DailyPlan: Codable, Hashable, Sendable {
  /// Its file, relative to Outbox.
  package var outputs: String
  /// SHA-256 of its file, in lower-case hexadecimal.
  package var sha256: String
  /// How many files of Inbox it names, how many authorities it grants and revokes.
  package var files, granted, revoked: Int

  package init(outputs: String, sha256: String, files: Int, granted: Int, revoked: Int) {
    self.outputs = outputs
    self.sha256 = sha256
    self.files = files
    self.granted = granted
    self.revoked = revoked
  }
}

/// Why a step could not be done.
package struct DailyFailure: Codable, Hashable, Sendable {
  package var kind: FailureKind
  /// The sentence for people, in the run's language.
  package var reason: String

  package init(kind: FailureKind, reason: String) {
    self.kind = kind
    self.reason = reason
  }
}

/// A file that a daily run took out of a drop folder.
package struct DailyFile: Codable, Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Codable, Sendable {
    /// The snapshot's changes were made, or there were none.
    case applied
    /// The snapshot would close too many units: a person has to confirm it.
    case held
    /// The snapshot contradicts itself.
    case refused
    /// The same bytes were dealt with already.
    case repeated
    /// The roster and the registry agree.
    case agrees
    /// The roster differs from the registry.
    case differs
    /// It cannot be read, or is not what belongs there.
    case unreadable
    /// It went away before it could be kept.
    case vanished

    package var needsAttention: Bool {
      switch self {
      case .applied, .repeated, .agrees: false
      case .held, .refused, .differs, .unreadable, .vanished: true
      }
    }
  }

  /// As it was called in its folder.
  package var file: String
  /// Where it is kept, relative to Outbox.
  package var outputs: String
  package var outcome: Outcome?
  /// SHA-256 in lower-case hexadecimal.
  package var sha256: String?
  /// Of a snapshot: `units`, `problems`, the changes by their kinds, and `authorisationsLeft`, `appointmentsLeft` in the
  /// units that it closes, or would; of a roster: `rows`, `appointments`, the
  /// situations, `proposals` and `held`.
  package var counts: [String: Int] = [:]
  /// The institution that a roster was compared with.
  package var scope: String?
  package var scopeName: String?
  /// Why it is unreadable; of which file it is a copy.
  package var reason: String?

  package init(file: String, outputs: String) {
    self.file = file
    self.outputs = outputs
  }
}

/// What a file is that lies in a folder, or was given to a command, for something else, and so where it belongs.
package enum DropPlace: String, CaseIterable, Sendable, Hashable {
  /// Units of DETSİS: `Inbox/DETSIS`.
  case units
  /// An institution's list of managers: `Inbox/Kadro`.
  case roster
  /// Appointments and endings, and ties to deputies, which are applied by commands.
  case batch, hierarchy
  /// An EK-1 form: `Inbox`.
  case form
}
