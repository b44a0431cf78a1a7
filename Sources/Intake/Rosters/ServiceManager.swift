import Domain

/// One `IyemYoneticiObj` of the web service, as texts; an element that is absent, empty or nil is left out.
public struct ServiceManager: Hashable, Sendable {
  /// Its place in the response, from 1.
  public var ordinal: Int
  public var values: [Field: String] = [:]
  /// `Aktifmi`; true where the response does not say.
  public var isActive = true

  init(ordinal: Int) { self.ordinal = ordinal }

  /// The fields that the service knows.
  public static let fields: [Field] = [
    .unitDetsisNo, .unitName, .managerCode, .fullName, .title, .appointmentType, .reference, .start, .end,
  ]
}
