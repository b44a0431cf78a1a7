// swift-tools-version: 6.2
import PackageDescription

/// The harness itself is not what is explored.
let harness: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .unsafeFlags(["-sanitize-coverage=func,inline-8bit-counters,pc-table"]),
]

/// What libFuzzer calls is a function; its own `main` is the program's.
let program: [SwiftSetting] = harness + [.unsafeFlags(["-parse-as-library"])]

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "iyem", path: "../..")],
  targets: [
    .target(name: "FuzzSupport", swiftSettings: harness),
    .executableTarget(
      name: "FuzzWorkbook",
      dependencies: ["FuzzSupport", .product(name: "SpreadsheetReader", package: "iyem")],
      swiftSettings: program),
    .executableTarget(
      name: "FuzzUnits",
      dependencies: ["FuzzSupport", .product(name: "Intake", package: "iyem")],
      swiftSettings: program),
    .executableTarget(
      name: "FuzzMail",
      dependencies: ["FuzzSupport", .product(name: "Mail", package: "iyem")],
      swiftSettings: program),
  ],
  swiftLanguageModes: [.v6]
)
