import Files
import Synchronization
import Testing

/// What a file of the site is, before and after its bytes are made.
struct OutputFileTests {
  @Test("Bytes that are made late are made when they are asked for, and once")
  func late() {
    let count = Atomic(0)
    let file = OutputFile(path: "verklaring.json") {
      count.add(1, ordering: .relaxed)
      return Array("{}".utf8)
    }
    let copy = file
    #expect(count.load(ordering: .relaxed) == 0)
    #expect(file.bytes == Array("{}".utf8))
    #expect(copy.bytes == file.bytes)
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test("A file with late bytes is compared without making them")
  func comparing() {
    func file(_ path: String) -> OutputFile {
      OutputFile(path: path) { fatalError("nobody asked for these") }
    }
    let one = file("a")
    let same = one
    #expect(one == same)
    #expect(Set([one, same]).count == 1)
    #expect(one != file("a"))
    #expect(one != OutputFile(path: "a", bytes: []))
    #expect(OutputFile(path: "a", bytes: [1]) == OutputFile(path: "a", bytes: [1]))
  }
}
