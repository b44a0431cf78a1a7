/// What a file in Inbox is that is no form, and belongs elsewhere.
public enum DropPlace: String, CaseIterable, Sendable, Hashable {
  /// Units of DETSİS: `Inbox/DETSIS`.
  case units
  /// An institution's list of managers: `Inbox/Kadro`.
  case roster
  /// Appointments and endings, and ties to deputies, which are applied by commands.
  case batch, hierarchy
}
