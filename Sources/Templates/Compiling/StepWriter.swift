/// The steps of a template, written in one row while the compiler lays it out.
struct StepWriter {
  /// Where a value is: how many scopes from the outermost, then the fields on the way.
  struct Place {
    let scope: Int
    let fields: [Int]
  }

  /// What a section does with the value that it is over.
  enum Section {
    /// For what is there: once for each element of a list, once for an object.
    case each
    /// Where a flag is set.
    case when
    /// Where a flag is not set, a list is empty or an object is absent.
    case unless
  }

  /// A section that is being written.
  struct Opening {
    fileprivate let number: Int
    fileprivate let section: Section
    fileprivate let path: Template.Path
  }

  private(set) var steps: [Template.Step] = []
  private(set) var literals: [UInt8] = []
  private(set) var furtherFields: [Int] = []
  /// The steps before this one stand on the other side of where a section begins or ends.
  private var border = 0

  /// Writes `bytes` as they are.
  mutating func literal(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    var start = Int32(literals.count)
    literals.append(contentsOf: bytes)
    // Neighbours are one.
    if steps.count > border, case .literal(let range) = steps[steps.count - 1] {
      start = range.lowerBound
      steps.removeLast()
    }
    steps.append(.literal(start..<Int32(literals.count)))
  }

  /// Writes the text at `place`, escaped.
  mutating func text(at place: Place) { steps.append(.text(path(place))) }

  /// Writes the HTML at `place`.
  mutating func html(at place: Place) { steps.append(.html(path(place))) }

  /// Begins a `section` over the value at `place`.
  mutating func begin(_ section: Section, at place: Place) -> Opening {
    let opening = Opening(number: steps.count, section: section, path: path(place))
    steps.append(step(opening, end: 0))
    border = steps.count
    return opening
  }

  /// Ends the section that began at `opening`.
  mutating func end(_ opening: Opening) {
    steps[opening.number] = step(opening, end: Int32(steps.count))
    border = steps.count
  }

  private func step(_ opening: Opening, end: Int32) -> Template.Step {
    switch opening.section {
    case .each: .each(opening.path, end: end)
    case .when: .when(opening.path, end: end)
    case .unless: .unless(opening.path, end: end)
    }
  }

  private mutating func path(_ place: Place) -> Template.Path {
    let start = Int32(furtherFields.count)
    furtherFields += place.fields.dropFirst()
    return Template.Path(
      scope: Int32(place.scope), field: Int32(place.fields.first ?? 0),
      further: start..<Int32(furtherFields.count))
  }
}
