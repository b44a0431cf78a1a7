/// Where everything of one office lies.
public struct Home: Hashable, Sendable {
  public var folder: String
  public var inbox: String
  public var outbox: String
  public var templates: String
  /// The registry's file.
  public var registry: String

  public init(_ folder: String, inbox: String? = nil, outbox: String? = nil, registry: String? = nil) {
    self.folder = folder
    self.inbox = inbox ?? folder + "/Inbox"
    self.outbox = outbox ?? folder + "/Outbox"
    templates = folder + "/Templates"
    self.registry = registry ?? folder + "/Registry/registry.sqlite"
  }

  public var settings: String { folder + "/iyem.yaml" }

  /// The folder that the registry lies in.
  public var registryFolder: String {
    registry.lastIndex(of: "/").map { String(registry[..<$0]) } ?? "."
  }

  var lock: String { registry + ".lock" }
}
