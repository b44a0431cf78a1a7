import Domain
import MemoryRegister
import Register
import Registry
import TestSupport
import Testing

/// Every implementation of the ports: whatever is asked here is asked of each.
enum Implementation: String, CaseIterable, CustomTestStringConvertible {
  case sqlite, memory

  var testDescription: String { rawValue }
}

/// A fresh register of one implementation. The same work gives the same heads in each: they blind with the same key.
struct Store {
  let implementation: Implementation
  let register: any RegisterStore
  private let folder: TemporaryFolder?

  init(_ implementation: Implementation) throws {
    self.implementation = implementation
    switch implementation {
    case .sqlite:
      let folder = try TemporaryFolder()
      try JournalKey.put(in: folder.path("Registry"))
      register = try Registry(path: folder.path("Registry/registry.sqlite"), mode: .readWrite, kinds: Story.kinds)
      self.folder = folder
    case .memory:
      register = MemoryRegister(key: Array("0123456789abcdef0123456789abcdef".utf8), kinds: Story.kinds)
      folder = nil
    }
  }

  func read<T>(_ body: (any RegisterReading) throws -> T) throws -> T { try register.read(body) }

  @discardableResult
  func write<T>(_ body: (any RegisterTransaction) throws -> T) throws -> T { try register.write(body) }
}
