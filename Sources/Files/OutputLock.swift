import Glibc
import Text

/// The right to work on an output folder, which one process has at a time.
///
/// It is the system's lock on a file beside the output (`.public.lock`), or in it (`.helder.lock`)
/// where nothing can be made beside. It ends with the process however that ends; only the file may
/// then be left, which the next build takes over.
struct OutputLock: ~Copyable, Sendable {
  /// The name of the lock file where it is in the output folder.
  static let nameInside = RawPath(name: ".helder.lock")

  private let file: Descriptor
  private let folder: OpenFolder
  private let name: RawPath

  /// How long nothing is said about waiting, in milliseconds.
  private static let silence = 500

  /// Takes the lock for `location`; waits up to `patience` milliseconds for another to give it up,
  /// and calls `whileBusy` once where it waits long enough for a person to wonder.
  init(
    _ location: OutputLocation, patience: Int, whileBusy: (PublicationError) -> Void
  ) throws(PublicationError) {
    var waited = 0
    while true {
      switch try Self.attempt(location) {
      case .taken(let file, let folder, let name):
        self.file = file
        self.folder = folder
        self.name = name
        return
      case .busy(let process):
        let busy = PublicationError.isBusy(output: location.shownPath, process: process)
        if waited >= patience { throw busy }
        if waited == Self.silence { whileBusy(busy) }
        SystemCall.wait(milliseconds: 20)
        waited += 20
      case .vanished: continue
      }
    }
  }

  deinit {
    // Removed while it is still locked: who waits for it finds out that it is not the file any
    // more that the name stands for, and takes the next. What somebody put there instead stays.
    let named = try? SystemCall.status(of: name, in: folder.number).identity
    let ours = try? SystemCall.status(of: file.number).identity
    if let named, named == ours { _ = try? SystemCall.removeFile(name, in: folder.number) }
  }

  private enum Attempt: ~Copyable {
    case taken(Descriptor, OpenFolder, RawPath)
    case busy(process: Int?)
    /// Its owner removed it just now.
    case vanished
  }

  private static func attempt(_ location: OutputLocation) throws(PublicationError) -> Attempt {
    let beside = RawPath(bytes: Array(".".utf8) + location.name.bytes + Array(".lock".utf8))
    let name = beside ?? nameInside
    do throws(FileSystemError) {
      let folder = try OpenFolder(location.parent, shownAs: location.parent.text)
      return try attempt(name, in: folder)
    } catch {
      if error.reason == .isNoFile { throw .isNoLock(location.besideShown(name)) }
      let mayBeInside = error.reason == .denied || error.reason == .readOnly
      guard mayBeInside, location.exists else { throw .fileSystem(error) }
    }
    do throws(FileSystemError) {
      let folder = try OpenFolder(location.path, shownAs: location.shownPath)
      return try attempt(nameInside, in: folder)
    } catch {
      if error.reason == .isNoFile { throw .isNoLock(error.path) }
      throw .fileSystem(error)
    }
  }

  /// Tries to take the lock `name` in `folder`; what is there and no lock file is refused with
  /// ``FileSystemError/Reason/isNoFile``, and stays as it is.
  private static func attempt(
    _ name: RawPath, in folder: OpenFolder
  ) throws(FileSystemError) -> Attempt {
    let file: Descriptor
    do { file = try open(name, in: folder.number) } catch {
      let isOther = error.reason == .linkLoop || error.reason == .isFolder
      throw folder.failure(.lock, name, isOther ? SystemCall.Failure(.isNoFile) : error)
    }
    do throws(SystemCall.Failure) {
      try refuseOthers(file.number)
    } catch {
      throw folder.failure(.lock, name, error)
    }
    do {
      guard try SystemCall.lock(file.number) else {
        return .busy(process: process(in: file.number))
      }
      let ours = try SystemCall.status(of: file.number).identity
      let named = try? SystemCall.status(of: name, in: folder.number).identity
      guard ours == named else { return .vanished }
    } catch {
      // Where nothing can be locked, the file is nobody's.
      if error.reason == .unsupported { _ = try? SystemCall.removeFile(name, in: folder.number) }
      throw folder.failure(.lock, name, error)
    }
    // Only for the message that another build gives: where it can't be written, it can't be told.
    _ = try? SystemCall.replace(Array("\(SystemCall.processNumber)\n".utf8), in: file.number)
    return .taken(file, folder, name)
  }

  private static func open(
    _ name: RawPath, in folder: Int32
  ) throws(SystemCall.Failure) -> Descriptor {
    do {
      return try SystemCall.open(
        name, in: folder, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o644)
    } catch {
      // The lock file of another user can be locked without being written.
      guard error.reason == .denied else { throw error }
    }
    do {
      return try SystemCall.open(name, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      throw error.reason == .missing ? SystemCall.Failure(.denied) : error
    }
  }

  /// Refuses what is no lock file: no ordinary file, one that has another name too and so may be
  /// somebody's, or one that holds something else than the number of a process.
  private static func refuseOthers(_ descriptor: Int32) throws(SystemCall.Failure) {
    let status = try SystemCall.status(of: descriptor)
    // One that was removed just now has no name left, and is found out about later.
    guard status.kind == .file, status.linkCount <= 1, status.size <= longestNumber else {
      throw SystemCall.Failure(.isNoFile)
    }
    let bytes = try SystemCall.readBeginning(descriptor, upTo: longestNumber)
    guard bytes.allSatisfy({ $0 == Byte.lineFeed || $0.isASCIIDigit }) else {
      throw SystemCall.Failure(.isNoFile)
    }
  }

  /// The most bytes that the number of a process takes, with the end of its line.
  private static let longestNumber = 20

  /// The number of the process that the lock file names.
  private static func process(in descriptor: Int32) -> Int? {
    let bytes = (try? SystemCall.readBeginning(descriptor, upTo: longestNumber)) ?? []
    return Int(String(decoding: bytes.prefix { $0 != Byte.lineFeed }, as: UTF8.self))
  }
}
