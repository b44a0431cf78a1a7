// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "reader-bench",
  dependencies: [.package(name: "iyem", path: "../../..")],
  targets: [
    .executableTarget(
      name: "reader-bench", dependencies: [.product(name: "SpreadsheetReader", package: "iyem")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
