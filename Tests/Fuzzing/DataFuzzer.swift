import Diagnostics
import Statements
import YAML

/// What libFuzzer calls with each input.
///
/// It is read as every data file and as front matter, and all that was read is walked. That must
/// neither trap nor hang, and no place may lie outside the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzData(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let file = FileID(0)
  let result = YAMLParser.parse(bytes, file: file)
  for diagnostic in result.diagnostics {
    precondition(diagnostic.range.isWhole || diagnostic.range.end <= bytes.count)
  }
  guard let root = result.root else { return 0 }
  var json = JSONWriter()
  root.write(to: &json)
  var decoder = StatementDecoder()
  let data = StatementDecoder.File(root: root, id: file)
  decoder.site = data
  decoder.parties = data
  decoder.moments = data
  decoder.dataCategories = data
  decoder.products = data
  decoder.dataSubjects = data
  let decoded = decoder.decode()
  _ = FrontMatter.decode(root, needsTitle: true, at: .whole(file))
  let sources = SourceMap([SourceFile(path: "fuzz.yaml", bytes: bytes)])
  let report = Report(result.diagnostics + decoded.diagnostics, sources: sources)
  _ = TextRenderer(language: .dutch, color: true).render(report)
  return 0
}
