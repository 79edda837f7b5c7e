import Foundation
import TestSupport
import Testing

@Suite("The same content gives the same bytes")
struct DeterminismTests {
  /// The site that a plain build makes.
  private func reference() throws -> [String: Data] {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    let files = try site.folder.files(below: "public")
    #expect(files.count > 15)
    return files
  }

  @Test("in another folder, below a path with spaces and accents")
  func inAnotherFolder() throws {
    let other = try SampleSite()
    let place = "een andere map/één"
    for name in ["content", "templates"] {
      try other.folder.copy(other.folder.url.appendingPathComponent(name), to: "\(name)-kopie")
    }
    try other.folder.write("", to: place + "/leeg")
    let result = try other.helder(
      "build", "--content", "content-kopie", "--templates", other.folder.path + "/templates-kopie",
      "--output", place + "/public")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try other.folder.files(below: place + "/public") == reference())
  }

  @Test(
    "under another locale and time zone",
    arguments: [
      ["LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
      ["LC_ALL": "ar_EG.UTF-8", "TZ": "America/Los_Angeles"], ["LC_ALL": "de_DE.ISO-8859-1"],
    ])
  func underAnotherLocale(environment: [String: String]) throws {
    let site = try SampleSite()
    #expect(try site.helder("build", environment: environment).exitCode == 0)
    #expect(try site.folder.files(below: "public") == reference())
  }

  @Test("with any number of hands", arguments: ["1", "2", "8", "64"])
  func withAnyNumberOfHands(jobs: String) throws {
    let site = try SampleSite()
    #expect(try site.helder("build", "--jobs", jobs).exitCode == 0)
    #expect(try site.folder.files(below: "public") == reference())
  }

  @Test("of which the files were written on another day")
  func onAnotherDay() throws {
    let site = try SampleSite()
    let day = Date(timeIntervalSince1970: 86_400 * 366)
    for name in try FileManager.default.subpathsOfDirectory(atPath: site.folder.path) {
      try FileManager.default.setAttributes(
        [.modificationDate: day], ofItemAtPath: site.folder.path + "/" + name)
    }
    #expect(try site.helder("build").exitCode == 0)
    #expect(try site.folder.files(below: "public") == reference())
  }

  @Test(
    "on a machine that lives in another year", .enabled(if: Self.canShiftTime, "needs faketime"))
  func inAnotherYear() throws {
    let site = try SampleSite()
    let result = try HelderCommand(
      folder: site.folder.url, program: URL(fileURLWithPath: "/usr/bin/faketime")
    ).run(["2031-02-03 04:05:06", HelderCommand.executable.path, "build"])
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try site.folder.files(below: "public") == reference())
  }

  @Test("from a fresh clone")
  func fromAFreshClone() throws {
    let checkout = try Checkout()
    let result = try checkout.run("helder build --output public")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try checkout.machine.folder.files(below: "clone/public") == reference())
  }

  private static let canShiftTime = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/faketime")
}
