// swift-tools-version: 6.2
import PackageDescription

/// The settings that every target of the package shares.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One module of the house: imports only what stands above it in the list.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "helder",
  products: [.executable(name: "helder", targets: ["helder"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLinux"),
    module("Diagnostics"),
    module("Files", ["Diagnostics", "CLinux"]),
    module("YAML", ["Diagnostics"]),
    module("Statements", ["Diagnostics", "YAML"]),
    module("Markdown", ["Diagnostics", "YAML", "CCmarkGFM"]),
    module("Templates", ["Diagnostics"]),
    module("Language"),
    module("Checks", ["Diagnostics", "Statements", "Markdown"]),
    module(
      "Site",
      ["Diagnostics", "Files", "YAML", "Statements", "Markdown", "Templates", "Checks"]),
    .executableTarget(
      name: "helder",
      dependencies: [
        "Diagnostics", "YAML", "Templates", "Checks", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("FilesTests", ["Files", "Diagnostics"]),
    tests("LanguageTests", ["Language"]),
    tests("YAMLTests", ["YAML", "Diagnostics"]),
  ]
)
