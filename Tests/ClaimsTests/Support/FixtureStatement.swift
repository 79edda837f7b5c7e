import Diagnostics
import Foundation
import Statements
import TestSupport
import YAML

/// The data of a site in the repository, without its texts.
enum FixtureStatement {
  /// The folders with such data.
  static let folders = [
    "content", "starter/content", "Tests/Fixtures/gemeente/content", "Tests/Fixtures/klein/content",
    "Tests/Fixtures/pensioenfonds/content", "Tests/Fixtures/saas/content",
    "Tests/Fixtures/volledig/content", "Tests/Fixtures/ziekenhuis/content",
  ]

  /// The statement of the content in `folder`.
  static func statement(in folder: String) throws -> PrivacyStatement {
    var decoder = StatementDecoder()
    var number = 0
    func file(_ path: String) throws -> StatementDecoder.File? {
      let url = Repository.file("\(folder)/\(path)")
      guard FileManager.default.fileExists(atPath: url.path) else { return nil }
      let id = FileID(number)
      number += 1
      return YAMLParser.parse(Array(try Data(contentsOf: url)), file: id).root
        .map { StatementDecoder.File(root: $0, id: id) }
    }
    decoder.site = try file("site.yaml")
    decoder.parties = try file("data/partijen.yaml")
    decoder.moments = try file("data/momenten.yaml")
    decoder.dataCategories = try file("data/gegevens.yaml")
    decoder.products = try file("data/producten.yaml")
    decoder.dataSubjects = try file("data/betrokkenen.yaml")
    return decoder.decode().statement
  }
}
