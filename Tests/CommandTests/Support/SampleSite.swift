import Foundation
import TestSupport

/// A small site in a folder of its own, with the templates of the repository.
struct SampleSite {
  let folder: TemporaryDirectory

  /// A copy of `Tests/Fixtures/klein`.
  init() throws {
    folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/klein/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
  }

  /// Runs `helder` in the folder of the site.
  func helder(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> HelderCommand.Result {
    try HelderCommand(folder: folder.url)
      .run(arguments, input: input, environment: environment)
  }
}
