/// What the compiler makes of a part of a template: what to do, with what stands in sections.
indirect enum StepTree: Sendable {
  /// Where a value is: how many scopes from the outermost, then the fields on the way.
  struct Path: Sendable {
    let scope: Int
    let fields: [Int]
  }

  /// Bytes as they are.
  case literal([UInt8])
  /// A text, escaped.
  case text(Path)
  /// HTML.
  case html(Path)
  /// For what is there: once for each element of a list, once for an object.
  case each(Path, [StepTree])
  /// Where a flag is set.
  case when(Path, [StepTree])
  /// Where a flag is not set, a list is empty or an object is absent.
  case unless(Path, [StepTree])
}
