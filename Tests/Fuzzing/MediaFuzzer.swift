import Media

/// What libFuzzer calls with each input.
///
/// It is read as a picture of each kind. That must neither trap nor hang, and a size that is told must
/// be one that a browser can show.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMedia(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  _ = MediaContent(of: bytes)
  for kind in MediaKind.allCases {
    let facts = PictureFacts(of: bytes, kind)
    if let size = facts.size {
      precondition(size.width > 0 && size.height > 0, "nothing is to be seen")
      precondition(size.width * size.height <= PictureFacts.mostPoints, "no screen is that large")
    }
    precondition(facts.traces == Set(facts.traces).sorted(), "told twice")
  }
  return 0
}
