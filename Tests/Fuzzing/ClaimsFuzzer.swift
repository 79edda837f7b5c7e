import Claims
import Diagnostics

/// What libFuzzer calls with each input.
///
/// It is read as a document of claims, such as `verklaring.json`. That must neither trap nor hang, the
/// same bytes must give the same, and what is wrong must lie within the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzClaims(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  precondition(statement(in: bytes) == statement(in: bytes), "read otherwise")
  return 0
}

private func statement(in bytes: [UInt8]) -> RecordedStatement? {
  do throws(UnreadableClaims) {
    return try RecordedStatement(reading: bytes)
  } catch {
    precondition(error.offset >= 0 && error.offset <= bytes.count, "wrong outside the input")
    return nil
  }
}
