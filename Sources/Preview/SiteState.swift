import Diagnostics
import Files
import Site

/// The site as the preview shows it now.
struct SiteState: Sendable {
  /// How often the site was made; 0 before the first time.
  var number = 0
  /// The files of the last time that they could be made, by path.
  var files: [String: OutputFile] = [:]
  /// The address at which the site will stand, with a final `/`.
  var address = ""
  /// What was found the last time.
  var report = Report([], sources: SourceMap())
  /// Which pages show what stands in a file.
  var places: SourcePlaces?
  /// What the statement of `files` says other than before.
  var comparison: StatementComparison?
  /// How far the site is filled in; nil where nothing was to be.
  var filling: Phrase?
  /// Whether `files` are older than what was read last, because errors keep pages from being made.
  var isBehind = false
  /// Why nothing could be read the last time.
  var problem: Phrase?

  /// What is new in a state to those that look at it.
  struct Change: Sendable {
    /// The number of the state.
    let number: Int
    /// The files that are new or other than before.
    var changed: [String] = []
    /// The files that are gone.
    var removed: [String] = []
  }

  /// Takes over what was made, and tells what is other than before.
  mutating func take(_ build: LiveBuild) -> Change {
    number += 1
    report = build.report
    places = build.places
    address = build.address
    problem = nil
    filling = build.filling.phrase
    isBehind = build.files == nil
    var change = Change(number: number)
    guard let made = build.files else { return change }
    comparison = build.comparison
    if let renewed = build.renewed, made.count == files.count {
      for number in renewed {
        let file = made[number]
        guard files[file.path] != file else { continue }
        change.changed.append(file.path)
        files[file.path] = file
      }
      return change
    }
    var new: [String: OutputFile] = [:]
    new.reserveCapacity(made.count)
    for file in made {
      if files[file.path] != file { change.changed.append(file.path) }
      new[file.path] = file
    }
    if new.count != files.count || !change.changed.isEmpty {
      change.removed = files.keys.filter { new[$0] == nil }.sorted()
    }
    files = new
    return change
  }

  /// Takes over that nothing could be read.
  mutating func take(_ problem: Phrase) -> Change {
    number += 1
    self.problem = problem
    isBehind = true
    return Change(number: number)
  }
}
