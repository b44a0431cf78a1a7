import Testing

@testable import Pipeline

@Suite struct `The name of a file in a drop folder` {
  @Test(arguments: [
    ".gizli", "._EK-1.xlsx", ".DS_Store", "~$EK-1.xlsx", ".~lock.EK-1.xlsx#", "Thumbs.db", "THUMBS.DB", "ehthumbs.db",
    "desktop.ini", "Desktop.ini", "Icon\r", "",
  ])
  func `says that nobody sent it`(name: String) {
    #expect(DroppedName.isIgnored(Array(name.utf8)))
  }

  @Test(arguments: [
    "EK-1.xlsx.part", "EK-1.xlsx.PARTIAL", "a.crdownload", "a.filepart", "A1B2C3D4.tmp", "a.download", "a.opdownload",
  ])
  func `says that a program is still writing it`(name: String) {
    #expect(DroppedName.isPartial(Array(name.utf8)) && !DroppedName.isIgnored(Array(name.utf8)))
  }

  @Test(arguments: [
    "EK-1.xlsx", "part", ".part", "tmp.xlsx", "Thumbs.db.xlsx", "desktop.ini.eml", "EK-1 part.xlsx", "EK-1.xlsxpart",
  ])
  func `says neither, where a sign only looks like it`(name: String) {
    #expect(!DroppedName.isPartial(Array(name.utf8)))
    #expect(name == ".part" || !DroppedName.isIgnored(Array(name.utf8)))
  }
}
