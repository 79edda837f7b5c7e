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
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings,
    plugins: plugins)
}

/// Makes the table of Dutch words that `Language` asks.
let dutchWordTable: Target.PluginUsage = .plugin(name: "DutchWordTable")

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "helder",
  products: [
    .executable(name: "helder", targets: ["helder"]),
    // The preview, with a web server that nothing else needs.
    .executable(name: "helder-serve", targets: ["helder-serve"]),
    // For the benchmarks.
    .library(name: "HelderData", targets: ["Diagnostics", "YAML"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.90.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLinux"),
    module("Text"),
    // Not "System": swift-nio imports a module of that name where it finds one.
    module("Platform", ["CLinux"]),
    module("Diagnostics", ["Text"]),
    module("Files", ["Text", "Platform", "Diagnostics", "CLinux"]),
    module("YAML", ["Text", "Diagnostics"]),
    module("Statements", ["Text", "Diagnostics", "YAML"]),
    module("Claims", ["Diagnostics", "Statements"]),
    module("History", ["Text", "Diagnostics", "YAML", "Statements", "Claims"]),
    module("Markdown", ["Text", "Diagnostics", "YAML", "CCmarkGFM"]),
    module("Markup", ["Text", "Diagnostics"]),
    module("Templates", ["Text", "Diagnostics", "Markup"]),
    module("Picture", ["Text"]),
    module("Media", ["Text", "Markup"]),
    .plugin(name: "DutchWordTable", capability: .buildTool()),
    module("Language", ["Text"], plugins: [dutchWordTable]),
    module(
      "Checks",
      [
        "Text", "Diagnostics", "Statements", "Claims", "History", "Markdown", "Markup", "Language",
      ]),
    module(
      "Site",
      [
        "Text", "Platform", "Diagnostics", "Files", "YAML", "Statements", "Claims", "History",
        "Markdown", "Markup", "Templates", "Picture", "Media", "Language", "Checks",
      ]),
    module(
      "Terminal",
      [
        "Text", "Platform", "Diagnostics", "Files", "Statements", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "helder",
      dependencies: [
        "Text", "Platform", "Diagnostics", "Files", "YAML", "Statements", "Claims", "History",
        "Markdown", "Templates", "Checks", "Site", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    module(
      "Preview",
      [
        "Text", "Platform", "Diagnostics", "Files", "Markup", "Statements", "Site",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ], resources: [.embedInCode("Client")]),
    .executableTarget(
      name: "helder-serve",
      dependencies: [
        "Platform", "Diagnostics", "Files", "Site", "Preview", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    tests("TextTests", ["Text", "TestSupport"]),
    tests("PlatformTests", ["Platform"]),
    tests("DiagnosticsTests", ["Diagnostics", "Text", "TestSupport"], exclude: ["Schemas"]),
    .executableTarget(
      name: "publisher-probe", dependencies: ["Files", "Diagnostics"],
      path: "Tests/PublisherProbe", swiftSettings: settings),
    .executableTarget(
      name: "edit-probe", dependencies: ["Site", "Statements", "Files", "Diagnostics"],
      path: "Tests/EditProbe", swiftSettings: settings),
    tests("FilesTests", ["Files", "Platform", "Diagnostics", "publisher-probe"]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("ClaimsTests", ["Claims", "Statements", "Diagnostics", "YAML", "TestSupport"]),
    tests("HistoryTests", ["History", "Claims", "Statements", "Diagnostics", "YAML"]),
    tests(
      "StatementsTests", ["Statements", "Diagnostics", "YAML", "TestSupport"]),
    tests(
      "ChecksTests",
      ["Checks", "Diagnostics", "Markdown", "Markup", "Statements", "YAML", "TestSupport"]),
    tests("YAMLTests", ["YAML", "Diagnostics", "TestSupport"]),
    tests("MarkupTests", ["Markup", "TestSupport"]),
    tests("TemplatesTests", ["Templates", "Diagnostics", "TestSupport"]),
    tests(
      "SiteTests",
      [
        "Site", "Checks", "Claims", "Diagnostics", "Files", "Language", "Statements", "Templates",
        "YAML", "TestSupport",
      ]),
    tests("PreviewTests", ["Preview", "Diagnostics", "Files", "Markup", "Site"]),
    tests("CommandTests", ["TestSupport", "helder", "helder-serve"]),
    tests("PictureTests", ["Picture"]),
    tests("MediaTests", ["Media", "TestSupport"]),
    tests("MarkdownTests", ["Markdown", "Diagnostics", "CCmarkGFM", "TestSupport"]),
    tests("TidyTests", []),
    tests("LanguageTests", ["Language"]),
  ]
)
