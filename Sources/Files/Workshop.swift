import Glibc

/// The folder in which a new site is made: `.public.XXXXXX` beside the output, or in it where
/// nothing can be made beside or moved from there.
///
/// In it are a marker, by which the next build knows that it is Helder's, and `site`, which the
/// new files are put in. It is locked for as long as its process lives; one that is not locked was
/// left by a build that was killed.
struct Workshop: ~Copyable, Sendable {
  /// The folder for the new files.
  let site: OpenFolder
  /// The folder for what is set aside while files are replaced one by one.
  let container: OpenFolder
  /// Whether it is in the output folder.
  let isInside: Bool

  /// The name of the new site's folder in the workshop.
  static let siteName = RawPath(name: "site")

  /// The name of what stood where the old site is kept now.
  private static let agedName = RawPath(name: "vorige")

  private static let markerName = RawPath(name: "helder-werkplaats")
  private static let marker =
    "Tijdelijke map van 'helder build'; de volgende build ruimt haar op.\n"
    + "Temporary folder of 'helder build'; the next build clears it away.\n"

  private let holder: OpenFolder
  private let name: RawPath

  /// Makes a workshop for `location`.
  init(_ location: OutputLocation) throws(FileSystemError) {
    let isMounted = location.exists && Self.isMountRoot(location)
    do {
      self = try Workshop(location, isInside: isMounted)
      return
    } catch {
      let mayBeInside = error.reason == .denied || error.reason == .readOnly
      guard mayBeInside, !isMounted, location.exists else { throw error }
    }
    self = try Workshop(location, isInside: true)
  }

  /// Makes a workshop beside `location`, or in it.
  init(_ location: OutputLocation, isInside: Bool) throws(FileSystemError) {
    let place = isInside ? location.path : location.parent
    let holder = try OpenFolder(
      place, shownAs: isInside ? location.shownPath : location.parent.text)
    let name = try Self.makeContainer(for: location.name, in: holder)
    do {
      let container = try OpenFolder(name, in: holder, shownAs: holder.shown(name))
      _ = try? SystemCall.lock(container.number)
      try container.write(Array(Self.marker.utf8), to: Self.markerName)
      try container.makeFolders(Self.siteName)
      site = try OpenFolder(Self.siteName, in: container, shownAs: location.shownPath)
      self.container = container
    } catch {
      _ = try? Self.clear(name, in: holder)
      throw error
    }
    self.holder = holder
    self.name = name
    self.isInside = isInside
  }

  /// Removes the workshop and all that is still in it, with `jobs` threads.
  func clear(jobs: Int = 1) throws(FileSystemError) {
    try Self.clear(name, in: holder, jobs: jobs)
  }

  /// The name beside `location` of the site that stood there before: `.public.vorige`.
  static func previousName(for location: OutputLocation) -> RawPath? {
    RawPath(bytes: Array(".".utf8) + location.name.bytes + Array(".vorige".utf8))
  }

  /// Keeps the old site, which has been swapped into the workshop, whole beside the new one; the
  /// one before that, which is known to be Helder's, is for the workshop's clearing.
  func keepOldSite(of location: OutputLocation) throws(FileSystemError) {
    guard let previous = Self.previousName(for: location) else { return }
    if try holder.status(previous) != nil {
      try container.move(previous, of: holder, to: Self.agedName)
    }
    try holder.move(Self.siteName, of: container, to: previous)
  }

  /// Takes what is kept of the site before the last, which is known to be Helder's, into the
  /// workshop, for its clearing.
  func forgetPrevious(of location: OutputLocation) throws(FileSystemError) {
    guard !isInside, let previous = Self.previousName(for: location),
      try holder.status(previous) != nil
    else { return }
    try container.move(previous, of: holder, to: Self.agedName)
  }

  /// Whether the place for the old site beside the new one is free, or holds a site of Helder's.
  func canKeepOldSite(of location: OutputLocation, jobs: Int) throws(FileSystemError) -> Bool {
    guard let previous = Self.previousName(for: location) else { return false }
    guard try holder.status(previous) != nil else { return true }
    return try OldSite.isSite(previous, in: holder, jobs: jobs)
  }

  /// Removes what killed builds left for `location`; returns how many, and why one could not be.
  static func clearLeftovers(
    _ location: OutputLocation
  ) -> (cleared: Int, failure: FileSystemError?) {
    var cleared = 0
    var failure: FileSystemError?
    for isInside in location.exists ? [false, true] : [false] {
      let place = isInside ? location.path : location.parent
      do throws(FileSystemError) {
        let holder = try OpenFolder(
          place, shownAs: isInside ? location.shownPath : location.parent.text)
        for entry in try holder.entries(of: .here)
        where entry.kind == .folder && isContainer(entry.name, for: location.name) {
          if try clearLeftover(entry.name, in: holder) { cleared += 1 }
        }
      } catch {
        // Where nothing can be listed, nothing can be made either, and that is told when it is
        // tried.
        if error.operation != .list { failure = failure ?? error }
      }
    }
    return (cleared, failure)
  }

  /// Removes the folder `name` where it is a workshop of which the build is no more.
  private static func clearLeftover(
    _ name: RawPath, in holder: OpenFolder
  ) throws(FileSystemError) -> Bool {
    do { _ = try SystemCall.openFolder(name, onMountOf: holder.number) } catch {
      // Another folder that is mounted there is nobody's leftover.
      if error.reason == .mounted { return false }
      throw holder.failure(.remove, name, error)
    }
    let container = try OpenFolder(name, in: holder, shownAs: holder.shown(name))
    let isMarked = try container.status(markerName)?.kind == .file
    // A build that was killed at once left a folder with nothing in it yet.
    let isEmpty = try isMarked ? false : container.entries(of: .here).isEmpty
    guard isMarked || isEmpty else { return false }
    guard (try? SystemCall.lock(container.number)) == true else { return false }
    try clear(name, in: holder)
    return true
  }

  /// Removes all of a workshop, its marker last, so that it can be recognised until the end.
  ///
  /// What is mounted in it stays, and with it the marker.
  private static func clear(
    _ name: RawPath, in holder: OpenFolder, jobs: Int = 1
  ) throws(FileSystemError) {
    var failure: FileSystemError?
    for entry in try holder.entries(of: name) where entry.name != markerName {
      do { try holder.removeTree(name.appending(entry.name), jobs: jobs) } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    try holder.removeFile(name.appending(markerName))
    try holder.removeFolder(name)
  }

  /// Whether `name` looks like a workshop of the output called `output`.
  private static func isContainer(_ name: RawPath, for output: RawPath) -> Bool {
    let start = Array(".".utf8) + output.bytes + Array(".".utf8)
    // The old site that is kept has a name that looks like one, and is none.
    if name.bytes.dropFirst(start.count).elementsEqual("vorige".utf8) { return false }
    return name.bytes.count == start.count + 6 && name.bytes.starts(with: start)
      && name.bytes.dropFirst(start.count).allSatisfy { letters.contains($0) }
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

  private static func makeContainer(
    for output: RawPath, in holder: OpenFolder
  ) throws(FileSystemError) -> RawPath {
    var random = SystemRandomNumberGenerator()
    while true {
      let suffix = (0..<6).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
      if suffix.elementsEqual("vorige".utf8) { continue }
      let bytes = Array(".".utf8) + output.bytes + Array(".".utf8) + suffix
      guard let name = RawPath(bytes: bytes) else {
        throw FileSystemError(.makeFolder, output.text, .impossibleName)
      }
      do {
        try SystemCall.makeFolder(name, in: holder.number, mode: 0o700)
        return name
      } catch {
        if error.reason != .exists { throw holder.failure(.makeFolder, name, error) }
      }
    }
  }

  private static func isMountRoot(_ location: OutputLocation) -> Bool {
    guard
      let output = try? SystemCall.open(
        location.path, in: SystemCall.currentFolder, O_RDONLY | O_DIRECTORY),
      let here = try? SystemCall.status(of: output.number),
      let above = try? SystemCall.status(of: location.parent, in: SystemCall.currentFolder)
    else { return false }
    return SystemCall.isMountRoot(output.number)
      || here.identity.device != above.identity.device
  }
}
