import FuzzSupport
import Glibc
import SpreadsheetReader

/// Reads the input, a recipe or a file, as a workbook.
///
/// With `IYEM_FUZZ_PACK=FILE` in the environment it writes there the file that the input stands for, or the last that was
/// read for it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let recipe = Recipe(input) else {
    keep(input)
    _ = Reading(input)
    return 0
  }
  let archive = ZipPacker.archive(recipe)
  keep(archive)
  let reading = Reading(archive)
  if reading.succeeded, recipe.packing.contains(.comparesLong), let longer = recipe.lengthened() {
    let archive = ZipPacker.archive(longer)
    keep(archive)
    let long = Reading(archive)
    promise(long == reading, "with worksheets made long by white space: \(long.ending)")
  }
  return 0
}

private func keep(_ bytes: [UInt8]) {
  guard let path = getenv("IYEM_FUZZ_PACK"), let file = fopen(path, "wb") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}
