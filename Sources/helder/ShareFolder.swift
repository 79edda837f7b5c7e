import Diagnostics
import Files
import Platform

/// The folder with what a new site starts with: `templates/`, and `starter/` with its content.
struct ShareFolder {
  /// Where it is.
  let path: String

  /// The largest file that is copied, in bytes.
  private static let largestFile = 16 << 20

  /// The folder, or the places where it should be and is not.
  ///
  /// The environment variable `HELDER_SHARE` names it. Without that it is `share/helder` beside the
  /// folder of the program, or the checkout where the program was built.
  static func find() -> (folder: ShareFolder?, tried: [String]) {
    let places = Self.places
    let found = places.first {
      FileSystem.isFile("\($0)/starter/content/site.yaml")
        && FileSystem.isFile("\($0)/templates/basis.mustache")
    }
    return (found.map { ShareFolder(path: $0) }, places)
  }

  private static var places: [String] {
    if let path = Machine.environment("HELDER_SHARE"), !path.isEmpty { return [path] }
    guard let program = try? FileSystem.realPath("/proc/self/exe") else {
      return ["/usr/share/helder"]
    }
    var parts = program.split(separator: "/")
    if let build = parts.firstIndex(of: ".build") {
      return ["/" + parts[..<build].joined(separator: "/")]
    }
    parts.removeLast(min(2, parts.count))
    return ["/" + (parts + ["share", "helder"]).joined(separator: "/")]
  }

  /// Every file of a new site.
  func files() throws(FileSystemError) -> [NewFolder.File] {
    try files(in: "starter", as: "") + files(in: "templates", as: "templates/")
  }

  private func files(
    in folder: String, as prefix: String
  ) throws(FileSystemError) -> [NewFolder.File] {
    var files: [NewFolder.File] = []
    let folder = "\(path)/\(folder)"
    let source = try SourceFolder(folder)
    for entry in try source.entries() where entry.isReadable {
      let bytes = try source.read(entry, limit: Self.largestFile)
      // Under its own name it would tell Git about the place where it is kept.
      let isForGit = entry.path == "gitignore" || entry.path == "gitattributes"
      let path = isForGit ? "." + entry.path : entry.path
      files.append(NewFolder.File(path: prefix + path, bytes: bytes))
    }
    return files
  }
}
