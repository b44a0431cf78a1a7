// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: warnings are errors.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Modules that wrap no C: a pointer there does not compile, but where the word `unsafe` stands.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "iyem",
  products: [
    .executable(name: "iyem", targets: ["iyem"]),
    // What Scripts/bench/reader and Scripts/fuzz, packages of their own, are linked with.
    .library(name: "Intake", targets: ["Domain", "Intake"]),
    .library(name: "Mail", targets: ["Domain", "Intake", "Mail", "Rules", "SpreadsheetReader"]),
    .library(name: "SpreadsheetReader", targets: ["SheetModel", "SpreadsheetReader"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries, by their Debian package names; CGlibc is glibc's own.
    .systemLibrary(name: "CGlibc"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CIsal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Modules that wrap C: the only ones where a pointer may stand.
    .target(name: "XML", dependencies: ["CExpat"], swiftSettings: strict),
    .target(name: "SpreadsheetReader", dependencies: ["CIsal", "CZip", "SheetModel", "XML"], swiftSettings: strict),
    .target(name: "SpreadsheetWriter", dependencies: ["CXlsxWriter", "SheetModel"], swiftSettings: strict),
    .target(name: "Files", dependencies: ["CGlibc", "Signatures"], swiftSettings: strict),
    .target(name: "Signatures", dependencies: ["COpenSSL"], swiftSettings: strict),
    .target(name: "Mail", dependencies: ["CCurl", "CGMime", "Domain"], swiftSettings: strict),

    // The domain, from the values at the bottom to the operations at the top.
    .target(name: "SheetModel", swiftSettings: safe),
    .target(name: "Domain", dependencies: ["SheetModel"], swiftSettings: safe),
    .target(name: "Messages", dependencies: ["Domain", "SheetModel"], swiftSettings: safe),
    .target(
      name: "Settings",
      dependencies: [
        "Domain", "SheetModel", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: safe),
    .target(
      name: "Intake", dependencies: ["Domain", "Mail", "SheetModel", "SpreadsheetReader", "XML"], swiftSettings: safe),
    .target(
      name: "Packages", dependencies: ["Domain", "SheetModel", "Signatures", "SpreadsheetReader", "XML"],
      swiftSettings: safe),
    .target(name: "Rules", dependencies: ["Domain", "SheetModel"], swiftSettings: safe),
    .target(name: "Register", dependencies: ["Domain", "Signatures"], swiftSettings: safe),
    .target(
      name: "Registry",
      dependencies: [
        "CSQLite", "Domain", "Files", "Register", "SheetModel", "Signatures",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: safe),
    .target(
      name: "Reports",
      dependencies: [
        "Domain", "Files", "SheetModel", "Messages", "Signatures", "SpreadsheetWriter",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: safe),
    .target(
      name: "Pipeline",
      dependencies: [
        "Domain", "Files", "Intake", "Mail", "Messages", "Packages", "Register", "Registry", "Reports", "Rules",
        "Settings", "SheetModel", "Signatures", "SpreadsheetReader", "SpreadsheetWriter",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: safe),
    .executableTarget(
      name: "iyem",
      dependencies: [
        "Domain", "Files", "SheetModel", "Messages", "Pipeline", "Register", "Reports", "Rules", "Settings",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: safe),

    // Shared by the tests: form builder, fresh registry, golden check.
    .target(
      name: "TestSupport", dependencies: ["COpenSSL", "CZip", "Domain", "SheetModel", "SpreadsheetWriter"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SignaturesTests", dependencies: ["Signatures", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetReaderTests", dependencies: ["SheetModel", "SpreadsheetReader", "TestSupport", "XML"],
      exclude: ["Regressions"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetWriterTests",
      dependencies: ["SheetModel", "SpreadsheetReader", "SpreadsheetWriter", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "MailTests", dependencies: ["Domain", "Mail"], swiftSettings: strict),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "Domain", "Intake", "Mail", "SheetModel", "SpreadsheetReader", "SpreadsheetWriter", "TestSupport",
      ],
      exclude: ["Regressions"], swiftSettings: strict),
    .testTarget(
      name: "MessagesTests", dependencies: ["Domain", "Messages", "SheetModel", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "PackagesTests", dependencies: ["Domain", "Packages", "SheetModel", "Signatures", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "SettingsTests", dependencies: ["Domain", "Settings", "SheetModel"], swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Domain", "Rules", "SheetModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RegisterTests", dependencies: ["Domain", "Register"], swiftSettings: strict),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Domain", "Files", "Register", "Registry", "SheetModel", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Domain", "Intake", "Messages", "Reports", "SheetModel", "Signatures", "SpreadsheetReader", "TestSupport",
      ],
      exclude: ["Golden", "Mail/Golden"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Domain", "Files", "Intake", "Mail", "Messages", "Pipeline", "Register", "Registry", "Reports", "Rules",
        "Settings", "SheetModel", "SpreadsheetReader", "SpreadsheetWriter", "TestSupport",
      ],
      exclude: ["Golden", "Managers/Golden", "Reconciliation/Golden"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Domain", "Files", "Messages", "Pipeline", "Register", "Registry", "Settings", "TestSupport", "iyem",
      ],
      exclude: ["Golden"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
