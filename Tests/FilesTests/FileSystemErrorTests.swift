import Diagnostics
import Glibc
import Testing

@testable import Files

@Suite("A failure of the file system")
struct FileSystemErrorTests {
  @Test(
    "is told in plain words in both languages",
    arguments: [
      (
        FileSystemError(.read, "a.md", .missing), "kan 'a.md' niet lezen: het bestaat niet",
        "can't read 'a.md': it does not exist"
      ),
      (
        FileSystemError(.write, "public/a", .diskFull),
        "kan 'public/a' niet schrijven: de schijf is vol",
        "can't write 'public/a': the disk is full"
      ),
      (
        FileSystemError(.read, "a", .largerThan(limit: 1_500_000)),
        "kan 'a' niet lezen: het is groter dan 1,5 MB", "can't read 'a': it is larger than 1.5 MB"
      ),
      (
        FileSystemError(.makeFolder, "a", .other(71)),
        "kan de map 'a' niet maken: het systeem geeft fout 71",
        "can't make the folder 'a': the system reports error 71"
      ),
    ])
  func isToldInPlainWords(error: FileSystemError, dutch: String, english: String) {
    #expect(error.message.dutch == dutch)
    #expect(error.message.english == english)
  }

  @Test("never lets a name steer the terminal")
  func neverSteersTheTerminal() {
    let error = FileSystemError(.read, "a\u{1B}[2J\n\u{202E}é", .missing)
    #expect(error.message.english == "can't read 'a\\u{1b}[2J\\u{a}\\u{202e}é': it does not exist")
  }

  @Test(
    "has a reason for each error number that files give",
    arguments: [
      EACCES, EPERM, ENOENT, EISDIR, ENOTDIR, EEXIST, ENOTEMPTY, ENOSPC, EDQUOT, EFBIG, EMFILE,
      ENFILE, ENAMETOOLONG, ELOOP, EMLINK, EROFS, EBUSY, EXDEV, EINVAL, EIO, ENOMEM,
    ])
  func hasAReason(code: Int32) {
    #expect(FileSystemError.Reason(code: code) != .other(code))
  }
}
