import Foundation
import TestSupport
import Testing

@Suite("The page for missing addresses on a real server")
struct NotFoundPageTests {
  /// Follows what that page leads to where `site` stands at `path` on a host.
  private func follow(_ site: SampleSite, at path: String) throws -> HelderCommand.Result {
    let program = Repository.file("Tests/Servers/not-found")
    return try HelderCommand(folder: site.folder.url, program: program)
      .run([site.folder.path + "/public", path])
  }

  @Test(
    "finds its style, its icon and the home page at any depth",
    arguments: [
      ("https://elders.example/", "/"),
      ("https://elders.example/uitleg/privacy", "/uitleg/privacy/"),
    ])
  func anyDepth(address: String, path: String) throws {
    let site = try SampleSite()
    #expect(try site.helder("build", "--base-url", address).exitCode == 0)
    let result = try follow(site, at: path)
    #expect(result.output == "20 followed\n")
    #expect(result.exitCode == 0)
  }

  @Test("misses them where the site stands at another path than it says")
  func otherPath() throws {
    let site = try SampleSite()
    #expect(try site.helder("build", "--base-url", "https://elders.example/").exitCode == 0)
    let result = try follow(site, at: "/uitleg/")
    #expect(result.output.contains("stijl"))
    #expect(result.exitCode == 1)
  }
}
