// Publishes the files of a folder as a site; the tests of publication run it, and kill it.
//
//   publisher-probe publish|verify INPUT OUTPUT [--force] [--in-place] [--jobs N] [--patience MS] [--times]
//     [--protect FOLDER]… [--stream]
import Diagnostics
import Files
import Glibc

struct Options {
  var command = ""
  var input = ""
  var output = ""
  var force = false
  var inPlace = false
  var jobs = 2
  var patience = 10_000
  var times = false
  var stream = false
  var protected: [String] = []

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    guard rest.count >= 3 else { return nil }
    command = rest.removeFirst()
    input = rest.removeFirst()
    output = rest.removeFirst()
    while let option = rest.popFirst() {
      switch option {
      case "--force": force = true
      case "--in-place": inPlace = true
      case "--times": times = true
      case "--stream": stream = true
      case "--jobs": jobs = rest.popFirst().flatMap { Int($0) } ?? 1
      case "--patience": patience = rest.popFirst().flatMap { Int($0) } ?? 0
      case "--protect": if let folder = rest.popFirst() { protected.append(folder) }
      default: return nil
      }
    }
  }
}

func run(_ options: Options) -> Int32 {
  let clock = ContinuousClock()
  let start = clock.now
  do {
    let entries = try FileSystem.list(options.input, recursively: true).filter(\.isReadable)
    let listed = clock.now
    let files = try entries.map { entry throws(FileSystemError) in
      OutputFile(
        path: entry.path,
        bytes: try FileSystem.readFile("\(options.input)/\(entry.path)", limit: 1 << 30))
    }
    let read = clock.now
    let publication = Publication(
      output: options.output, protectedFolders: options.protected, force: options.force,
      inPlace: options.inPlace, patience: options.patience)
    if options.command == "verify" {
      let differences = try publication.verify(files, jobs: options.jobs)
      for difference in differences { print("\(difference.path): \(difference.kind)") }
      if options.times { print("verify \(clock.now - read)") }
      return differences.isEmpty ? 0 : 1
    }
    let summary: Publication.Summary
    if options.stream {
      let draft = try publication.begin()
      for file in files { try draft.add(file) }
      summary = try draft.publish(jobs: options.jobs)
    } else {
      summary = try publication.publish(files, jobs: options.jobs)
    }
    print(
      "\(summary.mode): written \(summary.written), unchanged \(summary.unchanged), "
        + "removed \(summary.removed), leftovers \(summary.leftoversCleared)")
    if let left = summary.leftBehind { print("left behind: \(left.message.english)") }
    if options.times {
      print("list \(listed - start), read \(read - listed), publish \(clock.now - read)")
    }
    return 0
  } catch let error as PublicationError {
    print("error: \(error.message.english)")
    for detail in error.details { print("  \(detail.english)") }
    return error.isWrongUse ? 2 : 3
  } catch let error as FileSystemError {
    print("error: \(error.message.english)")
  } catch {
    print("error: \(error)")
  }
  return 3
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else { exit(64) }
exit(run(options))
