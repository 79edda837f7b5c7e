// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "helder", path: ".."),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "DataBenchmark",
      dependencies: [
        .product(name: "HelderData", package: "helder"), .product(name: "Yams", package: "Yams"),
      ])
  ]
)
