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
    "has its style, and finds its icon and the home page, at any depth",
    arguments: [
      ("https://elders.example/", "/"),
      ("https://elders.example/uitleg/privacy", "/uitleg/privacy/"),
    ])
  func anyDepth(address: String, path: String) throws {
    let site = try SampleSite()
    #expect(try site.helder("build", "--base-url", address).exitCode == 0)
    let result = try follow(site, at: path)
    #expect(result.output == "5 followed\n")
    #expect(result.exitCode == 0)
  }

  @Test("has its style and misses but its icon where the site stands at another path than it says")
  func otherPath() throws {
    let site = try SampleSite()
    #expect(try site.helder("build", "--base-url", "https://elders.example/").exitCode == 0)
    let result = try follow(site, at: "/uitleg/")
    let missed = result.output.split(separator: "\n")
    #expect(missed.count == 5 && missed.allSatisfy { $0.contains("icoon") }, "\(result.output)")
  }

  @Test("is found to have no style where its page asks for it")
  func withoutStyle() throws {
    let site = try SampleSite()
    try site.folder.replace(
      "<link rel=\"stylesheet\" href=\"{{wortel}}assets/stijl.css\">", with: "",
      in: "templates/404.mustache")
    #expect(try site.helder("build", "--base-url", "https://elders.example/").exitCode == 0)
    let result = try follow(site, at: "/")
    #expect(result.output.contains("no style"))
    #expect(result.exitCode == 1)
  }
}
