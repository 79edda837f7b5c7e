public import Diagnostics

/// A folder that is filled for the first time: with all its files, or not at all.
public struct NewFolder: Sendable {
  /// A file to put in it.
  public struct File: Sendable {
    let path: String
    let bytes: [UInt8]

    /// A file at `path` in the folder, with `/` between the parts.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private let location: OutputLocation
  /// What may be in a folder that is filled, and stays as it is: what `git init` and a host for
  /// repositories put there.
  private static let mayBeThere = [RawPath(name: ".git"), RawPath(name: ".gitignore")]

  /// The place that `path` means, where nothing may be, or a folder with nothing in it but what
  /// belongs to Git.
  public init(_ path: String) throws(NewFolderError) {
    do { location = try OutputLocation(path) } catch {
      switch error {
      case .fileSystem(let error) where error.reason == .impossibleName: throw .noName(path)
      case .fileSystem(let error): throw .fileSystem(error)
      case .isRoot: throw .isNotEmpty(path)
      default: throw .isNoFolder(path)
      }
    }
    guard location.exists else { return }
    let isEmpty: Bool
    do {
      isEmpty = try OpenFolder(location.path, shownAs: path).entries(of: .here)
        .allSatisfy { Self.mayBeThere.contains($0.name) }
    } catch { throw .fileSystem(error) }
    guard isEmpty else { throw .isNotEmpty(path) }
  }

  /// Makes the folder with `files`, and the folders above it that are missing.
  ///
  /// They are written in a hidden folder beside it, which then takes its place; in an empty folder
  /// that is there already, in a hidden folder in it. After a failure everything is as before.
  ///
  /// Returns the names of what was there already and was kept instead.
  public func fill(_ files: [File]) throws(NewFolderError) -> [String] {
    do throws(FileSystemError) {
      let parents = try Draft.makeParents(of: location)
      do throws(FileSystemError) {
        let workshop = try Workshop(location, isInside: location.exists)
        let result = Result { () throws(FileSystemError) in
          for file in files {
            guard let path = RawPath(file.path) else {
              throw FileSystemError(.write, file.path, .impossibleName)
            }
            try workshop.site.write(file.bytes, to: path)
          }
          return try move(workshop.site, of: workshop.container)
        }
        _ = try? workshop.clear()
        return try result.get()
      } catch {
        Draft.removeParents(parents)
        throw error
      }
    } catch {
      throw .fileSystem(error)
    }
  }

  /// Puts what is in `site`, which is in `container`, where it belongs; returns what is there
  /// already and stays.
  private func move(
    _ site: OpenFolder, of container: OpenFolder
  ) throws(FileSystemError) -> [String] {
    guard location.exists else {
      let parent = try OpenFolder(location.parent, shownAs: location.parent.text)
      do {
        try SystemCall.renameToNew(
          Workshop.siteName, in: container.number, to: location.name, in: parent.number)
      } catch {
        throw FileSystemError(.rename, location.shownPath, error)
      }
      return []
    }
    let folder = try OpenFolder(location.path, shownAs: location.shownPath)
    var moved: [RawPath] = []
    var kept: [String] = []
    do throws(FileSystemError) {
      for entry in try site.entries(of: .here) {
        // Never over something: not over what came there in the meantime either.
        do throws(SystemCall.Failure) {
          try SystemCall.renameToNew(
            entry.name, in: site.number, to: entry.name, in: folder.number)
          moved.append(entry.name)
        } catch {
          guard error.reason == .exists, Self.mayBeThere.contains(entry.name) else {
            throw folder.failure(.rename, entry.name, error)
          }
          kept.append(entry.name.text)
        }
      }
      return kept
    } catch {
      for name in moved { _ = try? folder.removeTree(name) }
      throw error
    }
  }
}

/// Why a folder was not made.
public enum NewFolderError: Error, Sendable, Hashable {
  /// There is something in it already.
  case isNotEmpty(String)
  /// There is something else than a folder in its place.
  case isNoFolder(String)
  /// A folder can't have this name.
  case noName(String)
  /// The file system refused something.
  case fileSystem(FileSystemError)

  /// Whether the command was used wrongly, rather than refused by the machine.
  public var isWrongUse: Bool {
    if case .fileSystem = self { return false }
    return true
  }

  /// What went wrong, in a sentence without a period.
  public var message: Phrase {
    switch self {
    case .isNotEmpty(let path):
      Phrase(
        nl: "in de map '\(path.shownSafely)' staat al iets; kies een nieuwe of een lege map",
        en: "the folder '\(path.shownSafely)' is not empty; choose a new or an empty folder")
    case .isNoFolder(let path):
      Phrase(
        nl: "'\(path.shownSafely)' bestaat al en is geen map; kies een andere naam",
        en: "'\(path.shownSafely)' exists and is not a folder; choose another name")
    case .noName(let path):
      Phrase(
        nl: "'\(path.shownSafely)' kan geen naam van een map zijn",
        en: "'\(path.shownSafely)' can't be the name of a folder")
    case .fileSystem(let error): error.message
    }
  }
}
