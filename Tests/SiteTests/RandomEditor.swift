import Files
import Foundation
import TestSupport

/// Edits a site at random, as people and their editors do: words, typing errors, files that come
/// and go.
struct RandomEditor {
  /// An edit that was made, and what a watcher tells of it.
  struct Edit {
    let what: String
    let change: FolderChange
  }

  let folder: TemporaryDirectory
  private var random: SeededNumbers
  private var undo: [(path: String, text: String?)] = []

  init(folder: TemporaryDirectory, seed: UInt64) {
    self.folder = folder
    random = SeededNumbers(seed: seed)
  }

  /// Makes an edit, or takes back the one before.
  mutating func edit() throws -> Edit {
    if undo.count > 2 || Int.random(in: 0..<10, using: &random) < 6, let last = undo.popLast() {
      if let text = last.text {
        try folder.write(text, to: last.path)
      } else {
        try folder.remove(last.path)
      }
      return Edit(what: "undo \(last.path)", change: change([last.path]))
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return try replace("content/data/partijen.yaml", "naam: ", "naam: Z")
    case 1: return try replace("content/data/momenten.yaml", "richting: beide", "richting: van")
    case 2: return try replace("content/data/partijen.yaml", "  soort:", "  sort:")
    case 3: return try replace("templates/assets/stijl.css", "0", "1")
    case 4: return try replace("templates/partials/voet.mustache", "\n", "\n<!-- x -->\n")
    case 5: return try replace("content/index.md", "titel: ", "titel: Zo ")
    case 6: return try newFile()
    case 7: return try removeFile()
    default: return try changeText()
    }
  }

  private func change(_ paths: [String]) -> FolderChange {
    .files(Set(paths.map { folder.path + "/" + $0 }))
  }

  private mutating func texts() throws -> [String] {
    try FileSystem.list(folder.path + "/content", recursively: true).map(\.path)
      .filter { $0.hasSuffix(".md") }.map { "content/" + $0 }
  }

  private mutating func changeText() throws -> Edit {
    let path = try texts().randomElement(using: &random) ?? "content/index.md"
    let additions = [
      "\nNog een alinea.\n", "\n[weg](weg.md)\n", "\n<b>x</b>\n", "\n## Nog een kop\n",
      "\n[](partij:cis)\n", "\nWe noemen ook DAS.\n", "\n::partijen\n", "\n::onbekend\n",
    ]
    let text = try folder.read(path)
    let addition = additions.randomElement(using: &random) ?? ""
    undo.append((path, text))
    try folder.write(text + addition, to: path)
    return Edit(what: "\(path) + \(addition)", change: change([path]))
  }

  private mutating func replace(_ path: String, _ old: String, _ new: String) throws -> Edit {
    let text = try folder.read(path)
    let parts = text.components(separatedBy: old)
    let place = Int.random(in: 0..<max(1, parts.count - 1), using: &random)
    var changed = parts[0]
    for (index, part) in parts.dropFirst().enumerated() {
      changed += (index == place ? new : old) + part
    }
    undo.append((path, text))
    try folder.write(changed, to: path)
    return Edit(what: "\(path): \(old) → \(new)", change: change([path]))
  }

  private mutating func newFile() throws -> Edit {
    let path =
      ["content/nieuw.md", "content/partijen/nieuw.md"].randomElement(using: &random)
      ?? "content/nieuw.md"
    try folder.write("---\ntitel: Nieuw\nmenu: ja\n---\nDit is nieuw.\n", to: path)
    undo.append((path, nil))
    return Edit(what: "new \(path)", change: change([path]))
  }

  private mutating func removeFile() throws -> Edit {
    let path = try texts().randomElement(using: &random) ?? "content/index.md"
    undo.append((path, try folder.read(path)))
    try folder.remove(path)
    return Edit(what: "removed \(path)", change: change([path]))
  }
}

/// Numbers that are the same in each run: SplitMix64 of Steele, Lea and Flood (2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
