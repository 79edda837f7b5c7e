import Foundation
import Glibc
import Synchronization
import Testing

@testable import Files

@Suite("A folder that is read")
struct SourceFolderTests {
  /// What a reader got of a file that somebody keeps exchanging.
  private struct Tally: Equatable {
    var own = 0
    var foreign = 0
    var refused = 0

    mutating func count(_ read: () throws(FileSystemError) -> [UInt8]) {
      do {
        let bytes = try read()
        if bytes == Array("eigen".utf8) { own += 1 } else { foreign += 1 }
      } catch { refused += 1 }
    }
  }

  /// A folder with `in/tekst`, beside a folder with another `tekst`.
  private func twoFolders() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.script(
      """
      mkdir -p site/in buiten/in; printf eigen > site/in/tekst; printf vreemd > buiten/in/tekst
      printf eigen > eigen
      """)
    return folder
  }

  @Test(
    "gives the bytes of files, and of links that stay in it", arguments: SystemCall.Way.allCases)
  func gives(way: SystemCall.Way) throws {
    let folder = try twoFolders()
    try folder.script(
      """
      cd site; ln -s in/tekst naar; ln -s $PWD/in/tekst voluit; ln -s ../site/in/tekst omweg
      ln -s naar verder; ln -s ../buiten/in/tekst weg; ln -s in/../../buiten/in/tekst ook-weg
      """)
    let source = try SourceFolder(folder.path("site"), way: way)
    let entries = try source.entries()
    let readable = entries.filter(\.isReadable)
    #expect(readable.map(\.path) == ["in/tekst", "naar", "omweg", "verder", "voluit"])
    for entry in readable {
      #expect(try source.read(entry, limit: 10) == Array("eigen".utf8), "\(entry.path)")
    }
    for entry in entries where entry.path.hasSuffix("weg") && entry.path != "omweg" {
      #expect(entry.kind == .link(.outside))
      #expect(throws: FileSystemError(.read, folder.path("site/" + entry.path), .isNoFile)) {
        try source.read(entry, limit: 10)
      }
    }
  }

  @Test(
    "never gives a foreign byte while a file and a link change places 10,000 times",
    arguments: SystemCall.Way.allCases)
  func survivesLinks(way: SystemCall.Way) throws {
    let folder = try twoFolders()
    let (new, place) = (folder.path("nieuw"), folder.path("site/in/tekst"))
    let (foreign, own) = (folder.path("buiten/in/tekst"), folder.path("eigen"))
    let swaps = Swapper(count: 10_000) { number in
      if number % 2 == 0 { unsafe symlink(foreign, new) } else { unsafe link(own, new) }
      unsafe rename(new, place)
    }
    let source = try SourceFolder(folder.path("site"), way: way)
    var (held, byPath) = (Tally(), Tally())
    while !swaps.isDone {
      for entry in try source.entries() where entry.kind == .file {
        held.count { () throws(FileSystemError) in try source.read(entry, limit: 10) }
        byPath.count { () throws(FileSystemError) in
          try FileSystem.readFile(folder.path("site/" + entry.path), limit: 10)
        }
      }
    }
    #expect(held.foreign == 0)
    #expect(held.own > 0)
    // The proof that there was something to withstand: a path is followed wherever it leads.
    #expect(byPath.foreign > 0)
    #expect(held.refused > 0)
  }

  @Test(
    "never gives a foreign byte while a folder and a link change places 10,000 times",
    arguments: SystemCall.Way.allCases)
  func survivesFolders(way: SystemCall.Way) throws {
    let folder = try twoFolders()
    try folder.script("ln -s ../buiten/in koppeling")
    let (kept, new) = (folder.path("map"), folder.path("koppeling"))
    let place = folder.path("site/in")
    let swaps = Swapper(count: 10_000) { number in
      unsafe rename(place, number % 2 == 0 ? kept : new)
      unsafe rename(number % 2 == 0 ? new : kept, place)
    }
    let source = try SourceFolder(folder.path("site"), way: way)
    let entry = FolderEntry(path: "in/tekst", kind: .file)
    var (held, byPath) = (Tally(), Tally())
    var listed: Set<String> = []
    while !swaps.isDone {
      held.count { () throws(FileSystemError) in try source.read(entry, limit: 10) }
      byPath.count { () throws(FileSystemError) in
        try FileSystem.readFile(folder.path("site/in/tekst"), limit: 10)
      }
      for entry in (try? source.entries()) ?? [] { listed.insert(entry.path) }
    }
    #expect(held.foreign == 0 && held.own > 0 && held.refused > 0)
    #expect(byPath.foreign > 0)
    #expect(listed.isSubset(of: ["in", "in/tekst"]))
  }

  @Test("opens what a link led to when it was listed", arguments: SystemCall.Way.allCases)
  func opensWhatWasListed(way: SystemCall.Way) throws {
    let folder = try twoFolders()
    try folder.script("cd site; ln -s in/tekst naar")
    let source = try SourceFolder(folder.path("site"), way: way)
    let entry = try #require(try source.entries().first { $0.path == "naar" })
    try folder.script("ln -sf ../buiten/in/tekst site/naar")
    #expect(try source.read(entry, limit: 10) == Array("eigen".utf8))
    #expect(!source.hasFile(at: "naar"))
    try folder.script("rm site/in/tekst; ln -s ../../buiten/in/tekst site/in/tekst")
    #expect(throws: FileSystemError(.read, folder.path("site/naar"), .changed)) {
      try source.read(entry, limit: 10)
    }
  }

  @Test(
    "refuses what became another thing, and waits for none of it",
    arguments: ["mkfifo f", "mkdir f", "ln -s in/tekst f", "ln -s /dev/zero f", "ln -s f f"],
    SystemCall.Way.allCases)
  func refusesOtherThings(script: String, way: SystemCall.Way) throws {
    let folder = try twoFolders()
    let source = try SourceFolder(folder.path("site"), way: way)
    try folder.script("cd site; \(script)")
    #expect(throws: FileSystemError(.read, folder.path("site/f"), .changed)) {
      try source.read(FolderEntry(path: "f", kind: .file), limit: 10)
    }
    #expect(!source.hasFile(at: "f"))
  }

  @Test("stays the folder that was opened when its path comes to mean another one")
  func staysTheFolder() throws {
    let folder = try twoFolders()
    let source = try SourceFolder(folder.path("site"), way: .usual)
    try folder.script("mv site oud; ln -s buiten site")
    #expect(
      try source.read(FolderEntry(path: "in/tekst", kind: .file), limit: 10)
        == Array("eigen".utf8))
    #expect(throws: FileSystemError(.list, folder.path("site"), .isNoFolder)) {
      try SourceFolder(folder.path("site"), mayBeLink: false)
    }
  }

  @Test(
    "leads nowhere by a path that goes up, or begins at the root",
    arguments: [
      "../buiten/in/tekst", "in/../../buiten/in/tekst", "/etc/passwd", "in//tekst", "..",
    ],
    SystemCall.Way.allCases)
  func leadsNowhere(path: String, way: SystemCall.Way) throws {
    let folder = try twoFolders()
    let source = try SourceFolder(folder.path("site"), way: way)
    #expect(!source.hasFile(at: path))
    #expect(throws: FileSystemError.self) {
      try source.read(FolderEntry(path: path, kind: .file), limit: 10)
    }
    withExtendedLifetime(folder) {}
  }

  @Test("keeps names apart that are equal only as characters", arguments: SystemCall.Way.allCases)
  func keepsNamesApart(way: SystemCall.Way) throws {
    let folder = try TemporaryFolder()
    try folder.script(
      #"""
      printf een > "$(printf 'caf\303\251')"; printf twee > "$(printf 'cafe\314\201')"
      mkdir "$(printf '\303\251')" "$(printf 'e\314\201')"
      printf drie > "$(printf '\303\251')/a"; printf vier > "$(printf 'e\314\201')/a"
      printf vijf > "$(printf '\342\204\252')"; printf zes > K
      """#)
    let source = try SourceFolder(folder.path, way: way)
    let entries = try source.entries()
    let texts = try entries.filter(\.isReadable).map { entry in
      String(decoding: try source.read(entry, limit: 10), as: UTF8.self)
    }
    #expect(texts == ["zes", "twee", "een", "vier", "drie", "vijf"])
    #expect(Set(entries).count == entries.count)
    let (kept, twins) = FolderEntry.withoutTwins(entries)
    #expect(kept.map { Array($0.path.utf8).count } == [1, 6, 3, 5])
    #expect(twins.map { Array($0.twin.path.utf8).count } == [5, 2, 3])
    #expect(twins.map { Array($0.first.path.utf8).count } == [6, 3, 1])
  }
}

/// Exchanges files on a thread of its own.
private final class Swapper: Sendable {
  private let done = Atomic(false)

  /// Does `swap` with each number below `count`.
  init(count: Int, _ swap: @escaping @Sendable (Int) -> Void) {
    let thread = Thread { [self] in
      for number in 0..<count { swap(number) }
      done.store(true, ordering: .releasing)
    }
    thread.start()
  }

  var isDone: Bool { done.load(ordering: .acquiring) }
}
