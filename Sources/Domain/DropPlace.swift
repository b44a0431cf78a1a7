/// What a file is that lies in a folder, or was given to a command, for something else, and so where it belongs.
public enum DropPlace: String, CaseIterable, Sendable, Hashable {
  /// Units of DETSİS: `Inbox/DETSIS`.
  case units
  /// An institution's list of managers: `Inbox/Kadro`.
  case roster
  /// Appointments and endings, and ties to deputies, which are applied by commands.
  case batch, hierarchy
  /// An EK-1 form: `Inbox`.
  case form
}
