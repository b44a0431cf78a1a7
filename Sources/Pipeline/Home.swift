import Files

/// Where everything of one office lies.
package struct Home: Hashable, Sendable {
  package var folder: String
  package var inbox: String
  package var outbox: String
  package var templates: String
  /// The registry's file.
  package var registry: String

  package init(_ folder: String, inbox: String? = nil, outbox: String? = nil, registry: String? = nil) {
    self.folder = folder
    self.inbox = inbox ?? folder + "/Inbox"
    self.outbox = outbox ?? folder + "/Outbox"
    templates = folder + "/Templates"
    self.registry = registry ?? folder + "/Registry/registry.sqlite"
  }

  package var settings: String { folder + "/iyem.yaml" }

  /// The folder that the registry lies in.
  package var registryFolder: String {
    registry.lastIndex(of: "/").map { String(registry[..<$0]) } ?? "."
  }

  /// Where the daily run finds snapshots of DETSİS, and rosters.
  package var unitInbox: String { inbox + "/" + Inbox.unitFolder }
  package var rosterInbox: String { inbox + "/" + Inbox.rosterFolder }

  var unitDrop: DropFolder { DropFolder(below: inbox, Inbox.unitFolder) }
  var rosterDrop: DropFolder { DropFolder(below: inbox, Inbox.rosterFolder) }

  var lock: String { registry + ".lock" }
  var dailyLock: String { registry + ".daily.lock" }
  var sendLock: String { registry + ".send.lock" }
  var backupLock: String { registry + ".backup.lock" }

  /// Whether results lie in Outbox, or are being made there, under the name of a run that the registry need not know.
  @Sendable func isTaken(_ run: String) -> Bool {
    FileStamp(outbox + "/" + run) != nil
      || FileStamp(StagedRuns(outbox: outbox, kind: .daily).path(run)) != nil
  }
}
