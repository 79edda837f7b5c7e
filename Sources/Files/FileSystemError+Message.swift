import Diagnostics

extension FileSystemError.Operation {
  /// The first half of the message: what could not be done to `name`.
  func attempt(_ name: String) -> Phrase {
    switch self {
    case .read: Phrase(nl: "kan '\(name)' niet lezen", en: "can't read '\(name)'")
    case .list: Phrase(nl: "kan de map '\(name)' niet lezen", en: "can't read the folder '\(name)'")
    case .find: Phrase(nl: "kan '\(name)' niet vinden", en: "can't find '\(name)'")
    case .write: Phrase(nl: "kan '\(name)' niet schrijven", en: "can't write '\(name)'")
    case .makeFolder:
      Phrase(nl: "kan de map '\(name)' niet maken", en: "can't make the folder '\(name)'")
    case .link: Phrase(nl: "kan '\(name)' niet overnemen", en: "can't carry over '\(name)'")
    case .rename: Phrase(nl: "kan '\(name)' niet vervangen", en: "can't replace '\(name)'")
    case .remove: Phrase(nl: "kan '\(name)' niet verwijderen", en: "can't remove '\(name)'")
    case .lock: Phrase(nl: "kan '\(name)' niet vergrendelen", en: "can't lock '\(name)'")
    case .watch: Phrase(nl: "kan '\(name)' niet volgen", en: "can't watch '\(name)'")
    case .start: Phrase(nl: "kan '\(name)' niet starten", en: "can't start '\(name)'")
    case .keep(let right):
      Phrase(
        nl: "kan \(right.phrase.dutch) van '\(name)' niet behouden",
        en: "can't keep \(right.phrase.english) of '\(name)'")
    }
  }
}

extension FileSystemError.Right {
  fileprivate var phrase: Phrase {
    switch self {
    case .owner: Phrase(nl: "de eigenaar", en: "the owner")
    case .group: Phrase(nl: "de groep", en: "the group")
    case .mode: Phrase(nl: "de rechten", en: "the permissions")
    case .accessList: Phrase(nl: "de toegangslijst (ACL)", en: "the access list (ACL)")
    case .attribute(let name):
      Phrase(
        nl: "het kenmerk '\(name.shownSafely)'", en: "the attribute '\(name.shownSafely)'")
    }
  }
}

extension FileSystemError.Reason {
  /// The second half of the message: why not.
  var cause: Phrase {
    switch self {
    case .denied: Phrase(nl: "je hebt er geen rechten voor", en: "you have no permission")
    case .missing: Phrase(nl: "het bestaat niet", en: "it does not exist")
    case .isFolder: Phrase(nl: "het is een map", en: "it is a folder")
    case .isNoFolder:
      Phrase(
        nl: "een deel van het pad is geen map", en: "a part of the path is not a folder")
    case .isNoFile:
      Phrase(
        nl: "het is geen gewoon bestand (maar een apparaat, pijp of socket)",
        en: "it is not an ordinary file (but a device, pipe or socket)")
    case .exists: Phrase(nl: "het bestaat al", en: "it exists already")
    case .notEmpty: Phrase(nl: "de map is niet leeg", en: "the folder is not empty")
    case .linkLoop:
      Phrase(
        nl: "symbolische koppelingen verwijzen in een kring naar elkaar",
        en: "symbolic links point at each other in a circle")
    case .changed:
      Phrase(
        nl: "het is intussen iets anders geworden",
        en: "it became something else in the meantime")
    case .nameTooLong: Phrase(nl: "de naam is te lang", en: "the name is too long")
    case .impossibleName:
      Phrase(nl: "zo kan een bestand niet heten", en: "a file can't have this name")
    case .largerThan(let limit):
      Phrase(
        nl: "het is groter dan \(Self.size(limit, decimalMark: ","))",
        en: "it is larger than \(Self.size(limit, decimalMark: "."))")
    case .diskFull: Phrase(nl: "de schijf is vol", en: "the disk is full")
    case .quotaReached:
      Phrase(nl: "jouw deel van de schijf is vol", en: "your share of the disk is full")
    case .largerThanAllowed:
      Phrase(
        nl: "het bestand is groter dan dit systeem toestaat",
        en: "the file is larger than this system allows")
    case .tooManyOpenFiles:
      Phrase(nl: "er zijn te veel bestanden tegelijk open", en: "too many files are open at once")
    case .tooManyLinks:
      Phrase(nl: "het bestand heeft te veel namen", en: "the file has too many names")
    case .readOnly:
      Phrase(nl: "deze schijf is alleen te lezen", en: "this disk can only be read")
    case .inUse: Phrase(nl: "het systeem gebruikt het", en: "the system is using it")
    case .mounted:
      Phrase(nl: "er is daar iets anders aangekoppeld", en: "something else is mounted there")
    case .otherFileSystem:
      Phrase(nl: "het staat op een andere schijf", en: "it is on another disk")
    case .unsupported:
      Phrase(nl: "deze schijf kan dat niet", en: "this disk can't do that")
    case .deviceFailed:
      Phrase(nl: "de schijf geeft een fout", en: "the disk reports a failure")
    case .outOfMemory:
      Phrase(nl: "het geheugen is vol", en: "the memory is full")
    case .unread:
      Phrase(nl: "er is niemand die het leest", en: "there is nobody to read it")
    case .other(let number):
      Phrase(nl: "het systeem geeft fout \(number)", en: "the system reports error \(number)")
    }
  }

  /// A number of bytes as people write it, in the largest unit that gives at least 1.
  private static func size(_ bytes: Int, decimalMark: String) -> String {
    var unit = 1
    var name = "B"
    for (next, nextName) in [(1000, "kB"), (1_000_000, "MB"), (1_000_000_000, "GB")]
    where bytes >= next {
      unit = next
      name = nextName
    }
    let whole = bytes / unit
    let tenth = bytes % unit * 10 / unit
    return tenth == 0 ? "\(whole) \(name)" : "\(whole)\(decimalMark)\(tenth) \(name)"
  }
}

extension String {
  /// The text with what would steer a terminal or reorder a line (control characters, line
  /// separators, direction marks) written as `\u{…}`.
  var shownSafely: String {
    guard unicodeScalars.contains(where: \.isTreacherous) else { return self }
    var safe = ""
    for scalar in unicodeScalars {
      if scalar.isTreacherous {
        safe += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension Unicode.Scalar {
  /// Whether printing it could do something else than show a character.
  fileprivate var isTreacherous: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
