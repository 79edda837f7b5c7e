import Diagnostics
import Files
import Foundation
import Site
import Statements

// Makes the site in a folder, and makes it again after each of some edits of one file: run by a
// counter of instructions with no edits and with a few, the difference is what an edit costs.
//
// usage: edit-probe FOLDER FILE COUNT OLD NEW, where FOLDER holds content/ and templates/, and each
// edit exchanges the first OLD in FILE for NEW, or back.
let arguments = CommandLine.arguments
guard arguments.count == 6, let count = Int(arguments[3]) else {
  fatalError("usage: edit-probe FOLDER FILE COUNT OLD NEW")
}
let folder = arguments[1]
let today = CalendarDate(daysSince1970: 20_780)
let path = "\(folder)/\(arguments[2])"
let before = try FileSystem.readFile(path, limit: 1 << 30)
let text = String(decoding: before, as: UTF8.self)
guard let place = text.range(of: arguments[4]) else { fatalError("\(path) lacks the words") }
let after = Data(text.replacingCharacters(in: place, with: arguments[5]).utf8)
let file = URL(fileURLWithPath: path)

var site = LiveSite(
  folders: SiteFolders(content: "\(folder)/content", templates: "\(folder)/templates"), jobs: 1,
  marksSources: true)
let first = try site.update(after: .anything, today: today)
print("made: \(first.renderedCount) pages, \(first.report.diagnostics.count) findings")
for number in 0..<count {
  try (number % 2 == 0 ? after : Data(before)).write(to: file, options: .atomic)
  let build = try site.update(after: .files([path]), today: today)
  let times = BuildStage.timed.map { "\($0) \(build.times[$0])" }.joined(separator: ", ")
  print("edit \(number + 1): \(build.renderedCount) pages; \(times)")
}
try Data(before).write(to: file, options: .atomic)
