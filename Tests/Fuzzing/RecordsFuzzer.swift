@testable import Files

/// What libFuzzer calls with each input.
///
/// It is read as the record of what Helder wrote. That must neither trap nor hang; a record that is
/// read must be the same when it is written and read again, and name nothing outside its folder.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecords(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let record = OutputRecord(bytes) else { return 0 }
  let again = OutputRecord(record.bytes)
  // What a path may be is in no order.
  precondition(
    again?.files.mapValues(Set.init) == record.files.mapValues(Set.init), "read otherwise")
  for (path, fingerprints) in record.files {
    precondition(!fingerprints.isEmpty && !path.bytes.contains(0))
    precondition(Set(fingerprints).count == fingerprints.count, "twice")
    for fingerprint in fingerprints { precondition(record.owns(path, fingerprint)) }
  }
  return 0
}
