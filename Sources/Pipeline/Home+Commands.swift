import Foundation

extension Home {
  /// The options by which a command that is printed finds this home and what of it lies elsewhere.
  ///
  /// `folder`: the one that the reader is in, which needs no option; nil where nobody knows.
  package func commandOptions(from folder: String? = nil) -> [String] {
    let usual = Home(self.folder)
    let moved = [
      ("--inbox", inbox, usual.inbox), ("--outbox", outbox, usual.outbox), ("--registry", registry, usual.registry),
    ].filter { $0.1 != $0.2 }
    let home = Self.absolute(self.folder)
    let isThere = folder.map(Self.absolute) == home
    return (isThere ? [] : ["--home", home]) + moved.flatMap { [$0.0, Self.absolute($0.1)] }
  }

  /// Outbox as it is found from every folder.
  package var absoluteOutbox: String { Self.absolute(outbox) }

  private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
