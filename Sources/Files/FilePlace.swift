import Glibc

/// Where a file lies: as the operator named it, or below a folder that others write into, where no link is followed.
package struct FilePlace: Sendable, Hashable {
  /// The whole path, for messages.
  package let path: String
  /// Nil where links are followed.
  private let root: String?
  private let name: String

  /// As the operator named it: links are meant.
  package init(named path: String) {
    self.path = path
    root = nil
    name = path
  }

  /// Below a folder that the operator chose: links lead to that folder, and nowhere from there on.
  package init(below root: String, _ name: String) {
    path = root + "/" + name
    self.root = root
    self.name = name
  }

  /// What lies in the folder at this place.
  package func appending(_ child: String) -> FilePlace {
    root.map { FilePlace(below: $0, name + "/" + child) } ?? FilePlace(below: path, child)
  }

  /// Opens what lies there for reading, with further flags of open(2).
  func open(_ flags: Int32, call: String = "open") throws(FileError) -> Int32 {
    try inFolder { folder, name throws(FileError) in
      let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags | (root == nil ? 0 : O_NOFOLLOW)
      let descriptor = PathText.use(name) { openat(folder, $0, flags) }
      guard descriptor >= 0 else { throw FileError(call: call, path: path, errno: errno) }
      return descriptor
    }
  }

  /// Calls `body` with the file's folder, held open, and the file's name in it: what is done there is done in this very
  /// folder, whatever its path leads to by then.
  ///
  /// Throws `ENOTDIR` where a part of the way is a link, `EINVAL` for a way that leads out of the folder.
  func inFolder<Result>(_ body: (Int32, String) throws(FileError) -> Result) throws(FileError) -> Result {
    guard let root else { return try body(AT_FDCWD, path) }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String($0) ?? "" }
    guard let last = parts.last, parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      throw FileError(call: "open", path: path, errno: EINVAL)
    }
    guard parts.count > 1 else { return try body(AT_FDCWD, path) }
    var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in parts.dropLast() where folder >= 0 {
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      let failure = errno
      close(folder)
      folder = next
      errno = failure
    }
    guard folder >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    defer { close(folder) }
    return try body(folder, last)
  }
}

extension FileStamp {
  /// Nil where nothing lies at the place; a symbolic link is not followed.
  package init?(_ place: FilePlace) {
    var status = stat()
    let found = try? place.inFolder { folder, name throws(FileError) in
      PathText.use(name) { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 }
    }
    guard found == true else { return nil }
    self.init(status)
  }
}

extension FileMove {
  /// Removes a file; a missing one is no error.
  package static func remove(_ place: FilePlace) throws(FileError) {
    try place.inFolder { folder, name throws(FileError) in
      guard unlinkat(folder, name, 0) == 0 || errno == ENOENT else {
        throw FileError(call: "unlink", path: place.path, errno: errno)
      }
    }
  }

  /// Moves a file to `target`, which may be a missing name only.
  package static func rename(_ place: FilePlace, to target: String) throws(FileError) {
    try place.inFolder { folder, name throws(FileError) in
      guard renameat(folder, name, AT_FDCWD, target) == 0 else {
        throw FileError(call: "rename", path: target, errno: errno)
      }
    }
  }

  /// Moves a file to a place where nothing lies yet.
  package static func rename(_ source: String, to place: FilePlace) throws(FileError) {
    try place.inFolder { folder, name throws(FileError) in
      guard renameat(AT_FDCWD, source, folder, name) == 0 else {
        throw FileError(call: "rename", path: place.path, errno: errno)
      }
    }
  }

  /// Moves a file to `target`, also onto another file system, and takes the rights of others from it.
  package static func take(_ place: FilePlace, as target: String) throws(FileError) {
    do throws(FileError) { try rename(place, to: target) } catch {
      guard error.errno == EXDEV else { throw error }
      try OpenedInput(place).copy(to: target)
      return try remove(place)
    }
    var status = stat()
    // The rights of anything else, as of a link, are those of what it leads to.
    guard lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    _ = chmod(target, 0o600)
  }
}
