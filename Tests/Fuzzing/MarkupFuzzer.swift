import Markup

/// What libFuzzer calls with each input.
///
/// It is read as a page, as a drawing, as a style and as a script. That must neither trap nor hang,
/// and no place may lie outside the input. A page that is read in pieces must be read as it is when
/// read as a whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let whole = reading(of: bytes, step: max(1, count))
  precondition(whole == reading(of: bytes, step: 1 + Int(bytes.first ?? 0) % 7), "read otherwise")
  check(whole.problems, count)
  check(DrawingReview.problems(in: bytes, ownAddress: Array("https://huis.example/".utf8)), count)
  let style = StyleReader(bytes[...])
  check(style.problems, count)
  for address in style.addresses {
    precondition(address.upperBound <= count)
    _ = MarkupAddress(bytes[address], hasReferences: false).lead
  }
  var script = ScriptScan(bytes, in: 0..<count)
  while script.next() != nil {}
  return 0
}

private struct Reading: Equatable {
  var tags: [Range<Int>] = []
  var problems: [MarkupProblem] = []
}

/// The page in `bytes`, read `step` bytes at a time.
private func reading(of bytes: [UInt8], step: Int) -> Reading {
  var reading = Reading()
  var reader = HTMLReader()
  var judge = MarkupJudge(.page, ownAddress: Array("https://huis.example/".utf8))
  var given: [UInt8] = []
  while given.count < bytes.count {
    given += bytes[given.count..<min(given.count + step, bytes.count)]
    while true {
      let event = reader.next(in: given)
      if case .end = event { break }
      reading.tags.append(reader.tag)
      if case .startTag = event { judge.check(reader, in: given) }
    }
  }
  reader.finish()
  reading.problems = reader.takeProblems() + judge.takeProblems()
  return reading
}

private func check(_ problems: [MarkupProblem], _ count: Int) {
  for problem in problems {
    precondition(problem.range.lowerBound >= 0 && problem.range.upperBound <= max(1, count))
    _ = problem.summary
    _ = problem.help
  }
}
