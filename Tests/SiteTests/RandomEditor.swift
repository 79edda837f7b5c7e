import Files
import Foundation
import TestSupport

/// Edits a site at random, as people and their editors do: words, data, templates, typing errors,
/// files that come and go, or get another name.
struct RandomEditor {
  /// An edit that was made, and what a watcher tells of it.
  struct Edit {
    let what: String
    let change: FolderChange
  }

  let folder: TemporaryDirectory
  private var random: SeededNumbers
  /// What each edit changed, with what was there before.
  private var undo: [[(path: String, text: String?)]] = []

  init(folder: TemporaryDirectory, seed: UInt64) {
    self.folder = folder
    random = SeededNumbers(seed: seed)
  }

  /// Makes an edit, or takes back the one before.
  mutating func edit() throws -> Edit {
    if undo.count > 3 || Int.random(in: 0..<10, using: &random) < 5, let last = undo.popLast() {
      for (path, text) in last {
        if let text { try folder.write(text, to: path) } else { try folder.remove(path) }
      }
      let paths = last.map(\.path)
      return Edit(what: "undo \(paths)", change: change(paths))
    }
    switch Int.random(in: 0..<14, using: &random) {
    case 0...2: return try changeData()
    case 3: return try changeTemplate()
    case 4: return try replace("templates/assets/stijl.css", "0", "1")
    case 5: return try replace("content/index.md", "titel: ", "titel: Zo ")
    case 6: return try newFile()
    case 7: return try removeFile()
    case 8: return try renameFile()
    case 9: return try newParty()
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

  /// Names, words and references in the data, right and wrong ones, and lines that move the rest.
  private mutating func changeData() throws -> Edit {
    let edits = [
      ("partijen", "naam: ", "naam: Z"), ("partijen", "waarvoor: ", "waarvoor: Ook dit. "),
      ("partijen", "\n  soort:", "\n  # een regel erbij\n  soort:"),
      ("partijen", "  soort:", "  sort:"),
      ("partijen", "land: NL", "land: BE"), ("momenten", "richting: beide", "richting: van"),
      ("momenten", "naam: ", "naam: Het "), ("momenten", "met: rdw", "met: cis"),
      ("momenten", "met: rdw", "met: rdww"), ("gegevens", "naam: ", "naam: Uw "),
      ("gegevens", "\n\n", "\n\n\n"), ("producten", "naam: ", "naam: De "),
    ]
    let (file, old, new) = edits.randomElement(using: &random) ?? edits[0]
    if Int.random(in: 0..<8, using: &random) == 0 {
      return try Bool.random(using: &random)
        ? replace("content/site.yaml", "titel: ", "titel: Dus: ")
        : replace(
          "content/site.yaml", "aanspreekvorm: je",
          "aanspreekvorm: je\n  anderstalig: [{taal: en, woorden: [schade, hersteller]}]")
    }
    return try replace("content/data/\(file).yaml", old, new)
  }

  private mutating func changeTemplate() throws -> Edit {
    let paths = [
      "partials/voet", "partij", "moment", "pagina", "onderdelen/partijen", "onderdelen/matrix",
    ]
    let path = paths.randomElement(using: &random) ?? paths[0]
    return try replace("templates/\(path).mustache", "\n", "\n<!-- x -->\n")
  }

  private mutating func changeText() throws -> Edit {
    let path = try texts().randomElement(using: &random) ?? "content/index.md"
    let additions = [
      "\nNog een alinea.\n", "\n[weg](weg.md)\n", "\n<b>x</b>\n", "\n## Nog een kop\n",
      "\n[](partij:cis)\n", "\nWe noemen ook DAS.\n", "\n::partijen\n", "\n::onbekend\n",
      "\n::vraag-bij\n", "\n[thuis](../index.md)\n",
    ]
    let text = try folder.read(path)
    let addition = additions.randomElement(using: &random) ?? ""
    undo.append([(path, text)])
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
    undo.append([(path, text)])
    try folder.write(changed, to: path)
    return Edit(what: "\(path): \(old) → \(new)", change: change([path]))
  }

  private mutating func newFile() throws -> Edit {
    let path =
      ["content/nieuw.md", "content/partijen/nieuw.md"].randomElement(using: &random)
      ?? "content/nieuw.md"
    undo.append([(path, try? folder.read(path))])
    try folder.write("---\ntitel: Nieuw\nmenu: ja\n---\nDit is nieuw.\n", to: path)
    return Edit(what: "new \(path)", change: change([path]))
  }

  private mutating func removeFile() throws -> Edit {
    let path = try texts().randomElement(using: &random) ?? "content/index.md"
    undo.append([(path, try folder.read(path))])
    try folder.remove(path)
    return Edit(what: "removed \(path)", change: change([path]))
  }

  private mutating func renameFile() throws -> Edit {
    let path = try texts().randomElement(using: &random) ?? "content/index.md"
    let text = try folder.read(path)
    let new = path.replacingOccurrences(of: ".md", with: "-anders.md")
    undo.append([(path, text), (new, nil)])
    try folder.remove(path)
    try folder.write(text, to: new)
    return Edit(what: "renamed \(path)", change: change([path, new]))
  }

  /// A party with its text, before the others or after them.
  private mutating func newParty() throws -> Edit {
    let path = "content/data/partijen.yaml"
    let page = "content/partijen/erbij.md"
    let data = try folder.read(path)
    let entry =
      "\nerbij:\n  naam: Erbij B.V.\n  soort: organisatie\n  waarvoor: Om erbij te zijn.\n"
    undo.append([(path, data), (page, try? folder.read(page))])
    try folder.write(Bool.random(using: &random) ? data + entry : entry + "\n" + data, to: path)
    try folder.write("Erbij B.V. doet mee. We delen je naam.\n", to: page)
    return Edit(what: "a new party", change: change([path, page]))
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
