import Diagnostics
@testable import Files
import History

/// What libFuzzer calls with each input.
///
/// It is read as the record of what Helder wrote, and as the files of recorded versions. That must
/// neither trap nor hang; a record that is read must be the same when it is written and read again,
/// and name nothing outside its folder.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecords(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  readVersions(bytes)
  guard let record = OutputRecord(bytes) else { return 0 }
  let again = OutputRecord(record.bytes)
  // What a path may be is in no order.
  precondition(
    again?.files.mapValues(Set.init) == record.files.mapValues(Set.init), "read otherwise")
  for (path, fingerprints) in record.files {
    precondition(!fingerprints.isEmpty && !path.bytes.contains(0))
    precondition(Set(fingerprints).count == fingerprints.count, "twice")
  }
  return 0
}

/// Reads `bytes` as each of the files of recorded versions.
private func readVersions(_ bytes: [UInt8]) {
  var sources = SourceMap()
  let file = sources.add(SourceFile(path: "versies/register.yaml", bytes: bytes))
  let (register, findings) = VersionRegister.read(bytes, file: file)
  let found =
    findings + RecordedChanges.read(bytes, file: file).findings
    + RecordedPages.read(bytes, file: file).findings
  for finding in found { precondition(Int(finding.range.end) <= bytes.count, "behind the end") }
  for entry in register.entries {
    precondition(VersionRegister.isVersion(entry.version.value), "no name of a folder")
  }
  guard findings.isEmpty else { return }
  let again = VersionRegister.read(Array(register.file.utf8), file: file)
  precondition(again.findings.isEmpty, "unread")
  precondition(
    again.register.entries.map(\.version.value) == register.entries.map(\.version.value), "others")
  precondition(again.register.entries.map(\.digests) == register.entries.map(\.digests), "digests")
}
