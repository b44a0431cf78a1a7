import Files

/// Files that are read side by side and recorded in one transaction: few enough, and not too many bytes of them, so that
/// memory does not depend on who sends what.
enum FileWindow {
  static let maximumFiles = 64
  /// A file that is larger is a window of its own.
  static let maximumBytes = 64 << 20

  /// A file's bytes; 0 where it is gone.
  static func weight(of place: FilePlace) -> Int { FileStamp(place).map { Int(clamping: $0.size) } ?? 0 }
}

extension Array {
  /// Consecutive pieces of at most `FileWindow.maximumFiles` elements that weigh no more than `FileWindow.maximumBytes`;
  /// an element that weighs more stands alone.
  func windows(weighing weight: (Element) -> Int) -> [ArraySlice<Element>] {
    var windows = [ArraySlice<Element>]()
    var (start, sum) = (startIndex, 0)
    for index in indices {
      let own = weight(self[index])
      let isFull = index - start == FileWindow.maximumFiles || own > FileWindow.maximumBytes - sum
      if index > start, isFull {
        windows.append(self[start..<index])
        (start, sum) = (index, 0)
      }
      sum += Swift.min(own, FileWindow.maximumBytes)
    }
    if start < endIndex { windows.append(self[start...]) }
    return windows
  }
}
