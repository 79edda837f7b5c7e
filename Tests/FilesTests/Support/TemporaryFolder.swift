import Glibc

/// A folder of a test's own, removed at its end.
final class TemporaryFolder {
  /// The absolute path.
  let path: String

  /// A new empty folder below `base`, or else where the system keeps temporary files.
  init(in base: String? = nil) throws {
    var template = Array("\(base ?? Self.base)/helder-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw Shell.CouldNotStart(command: ["mkdtemp"], code: errno)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    _ = try? Shell.run(["rm", "-rf", path])
  }

  /// Runs shell script in the folder.
  @discardableResult
  func script(_ text: String) throws -> String { try Shell.script(text, in: path) }

  /// The path of `name` in the folder.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  private static var base: String {
    guard let value = unsafe getenv("TMPDIR") else { return "/tmp" }
    return unsafe String(cString: value)
  }
}
