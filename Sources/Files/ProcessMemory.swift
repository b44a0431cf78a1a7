import CGlibc

/// How the process keeps its memory.
package enum ProcessMemory {
  /// Keeps freed memory for the next use instead of giving it back to the system after every workbook.
  ///
  /// Many small workbooks are written one after the other; without this, a third of the time for each goes into
  /// giving pages back and taking them again.
  package static func keepForReuse() {
    _ = mallopt(M_TRIM_THRESHOLD, 16 << 20)
    _ = mallopt(M_MMAP_THRESHOLD, 4 << 20)
  }

  /// Gives freed memory back to the system: what one thread freed, the others do not use again.
  package static func giveBack() { _ = malloc_trim(0) }
}
