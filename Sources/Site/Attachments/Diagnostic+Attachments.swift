import Diagnostics
import Media
import Text

extension Diagnostic {
  /// A file of a kind that is published says another kind than its bytes.
  static func otherKind(
    _ content: MediaContent, than kind: MediaKind, at place: SourceRange
  ) -> Diagnostic {
    let name = kind.endings[0].uppercased()
    let summary: Phrase
    let help: Phrase
    switch content {
    case .known(let other):
      let found = other.endings[0].uppercased()
      summary = Phrase(
        nl: "dit is geen \(name) maar een \(found)",
        en: "this is no \(name) but a file of kind \(found)")
      help = Phrase(
        nl: "laat de naam eindigen op '.\(other.endings[0])', ook waar de tekst hem noemt",
        en: "let its name end in '.\(other.endings[0])', also where the text names it")
    case .other(let found):
      summary = Phrase(
        nl: "dit is geen \(name) maar \(found)", en: "this is no \(name) but \(found)")
      help = Self.saveAgain(kind)
    case .empty:
      summary = Phrase(nl: "dit bestand is leeg", en: "this file is empty")
      help = Phrase(
        nl: "zet het opnieuw neer; misschien is het kopiëren afgebroken",
        en: "put it here again; perhaps the copying was broken off")
    case .unknown where kind == .csv:
      summary = Phrase(
        nl: "de letters in deze tabel zijn niet te lezen",
        en: "the letters in this table can't be read")
      help = Phrase(
        nl: "bewaar hem in Excel als 'CSV UTF-8', of in LibreOffice met tekenset UTF-8",
        en: "save it in Excel as 'CSV UTF-8', or in LibreOffice with the character set UTF-8")
    case .text, .unknown:
      summary = Phrase(nl: "dit is geen \(name)", en: "this is no \(name)")
      help = Self.saveAgain(kind)
    }
    return Diagnostic(.fileKind, at: place, summary, help: help)
  }

  private static func saveAgain(_ kind: MediaKind) -> Phrase {
    let name = kind.endings[0].uppercased()
    return Phrase(
      nl: "open het in het programma waarin het is gemaakt, en bewaar het als \(name)",
      en: "open it in the program that it was made with, and save it as \(name)")
  }

  /// A text refers to the file at `path`, which is of a kind that is not published.
  static func notPublished(_ path: String, at place: SourceRange) -> Diagnostic {
    let name = String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    let ending = name.utf8.lastIndex(of: UInt8(ascii: "."))
      .map { String(name[name.utf8.index(after: $0)...]).lowercased() }
    let help =
      ending.flatMap(conversion)
      ?? Phrase(
        nl: "gebruik een plaatje (png, jpg, webp, avif, svg) of een download (pdf, ods, xlsx, csv)",
        en: "use a picture (png, jpg, webp, avif, svg) or a download (pdf, ods, xlsx, csv)")
    return Diagnostic(
      .fileKind, at: place,
      Phrase(
        nl: "'\(name)' is van een soort die niet op de site komt",
        en: "'\(name)' is of a kind that is not put on the site"), help: help)
  }

  /// What to make of a file with this `ending`, so that it can be published; nil where that is not
  /// known.
  static func conversion(_ ending: String) -> Phrase? {
    switch ending {
    case "doc", "docx", "odt", "rtf", "pages", "ppt", "pptx", "odp", "key":
      Phrase(
        nl: "bewaar het als PDF, en verwijs naar dat bestand",
        en: "save it as PDF, and refer to that file")
    case "xls", "xlsm", "xlsb", "numbers", "fods", "tsv":
      Phrase(
        nl: "bewaar het als XLSX, ODS of CSV, en verwijs naar dat bestand",
        en: "save it as XLSX, ODS or CSV, and refer to that file")
    case "heic", "heif", "gif", "bmp", "tif", "tiff", "jfif", "jpe", "psd", "ico":
      Phrase(
        nl: "bewaar het als JPG of PNG, en verwijs naar dat bestand",
        en: "save it as JPG or PNG, and refer to that file")
    default: nil
    }
  }

  /// A text shows the download at `path` as if it were a picture.
  static func notShown(_ path: String, at place: SourceRange) -> Diagnostic {
    let name = String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    return Diagnostic(
      .fileKind, at: place,
      Phrase(nl: "'\(name)' is geen plaatje", en: "'\(name)' is no picture"),
      help: Phrase(
        nl: "haal het uitroepteken weg, dan wordt het een link: [tekst](\(inLink(name)))",
        en: "remove the exclamation mark, and it becomes a link: [text](\(inLink(name)))"))
  }

  /// `name` as it is written between the brackets of a link.
  private static func inLink(_ name: String) -> String {
    name.utf8.contains { " ()".utf8.contains($0) } ? "<\(name)>" : name
  }

  /// A file in the folder for the root is of a kind that may not be there.
  static func rootKind(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .fileKind, at: place,
      Phrase(
        nl: "'\(name)' mag niet in de hoofdmap van de site staan",
        en: "'\(name)' may not be at the root of the site"),
      help: Phrase(
        nl: "gebruik gewone tekst (txt, json), een plaatje of een PDF; al het andere kan code zijn",
        en: "use plain text (txt, json), a picture or a PDF; anything else may be code"))
  }

  /// A picture can't be shown.
  static func unreadable(_ fault: PictureFacts.Fault, at place: SourceRange) -> Diagnostic {
    let again = Phrase(
      nl: "zet het opnieuw neer, of bewaar het opnieuw in een beeldprogramma",
      en: "put it here again, or save it again in a program for pictures")
    let (summary, help): (Phrase, Phrase) =
      switch fault {
      case .cutOff:
        (
          Phrase(
            nl: "dit plaatje is niet heel: het houdt te vroeg op",
            en: "this picture is not whole: it ends too soon"), again
        )
      case .noSize:
        (
          Phrase(
            nl: "in dit plaatje staat niet hoe groot het is",
            en: "this picture does not say how large it is"), again
        )
      case .empty:
        (
          Phrase(
            nl: "dit plaatje is 0 pixels breed of hoog", en: "this picture is 0 pixels wide or high"
          ),
          again
        )
      case .tooLarge(let size):
        (
          Phrase(
            nl: "dit plaatje is \(size.width) bij \(size.height) pixels; dat toont geen browser",
            en: "this picture is \(size.width) by \(size.height) pixels; no browser shows that"),
          Phrase(
            nl: "verklein het; 1600 pixels breed is genoeg",
            en: "make it smaller; 1600 pixels wide is enough")
        )
      }
    return Diagnostic(.pictureUnreadable, at: place, summary, help: help)
  }

  /// The picture at `path` tells things about people.
  static func tells(
    _ traces: [PictureFacts.Trace], _ path: String, at place: SourceRange
  ) -> Diagnostic {
    let said = traces.map(\.said)
    let summary =
      switch traces {
      case [.packed]:
        Phrase(
          nl: "in dit plaatje zitten ingepakte gegevens die Helder niet kan nakijken",
          en: "this picture holds packed details that Helder can't check")
      case [.film]:
        Phrase(
          nl: "achter dit plaatje zit nog een filmpje, misschien met geluid",
          en: "behind this picture there is a film, perhaps with sound")
      default:
        Phrase(
          nl: "in dit plaatje staat \(list(said.map(\.dutch), "en"))",
          en: "this picture says \(list(said.map(\.english), "and"))")
      }
    // A name that a shell would read otherwise is left for the reader to fill in.
    let isPlain = !path.utf8.contains { $0 < Byte.space || "'\\".utf8.contains($0) }
    let command =
      "exiftool -all= --icc_profile:all -tagsfromfile @ -orientation '\(isPlain ? path : "…")'"
    return Diagnostic(
      .pictureTells, at: place, summary,
      help: Phrase(
        nl:
          "haal dat eruit: in Windows bij Eigenschappen, Details, onderaan; of in de map met inhoud met \(command)",
        en:
          "take that out: in Windows at Properties, Details, at the bottom; or in the content folder with \(command)"
      ))
  }

  private static func list(_ words: [String], _ and: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// A picture takes long to come.
  static func heavy(_ attachment: Attachment, at place: SourceRange) -> Diagnostic {
    let size = attachment.facts.size.map { ", \($0.width) bij \($0.height) pixels" } ?? ""
    let english = attachment.facts.size.map { ", \($0.width) by \($0.height) pixels" } ?? ""
    return Diagnostic(
      .pictureHeavy, at: place,
      Phrase(
        nl: "dit plaatje is \(attachment.bytes.count / 1000) kB\(size); dat laadt traag",
        en: "this picture is \(attachment.bytes.count / 1000) kB\(english), which is slow to come"),
      help: Phrase(
        nl: "verklein het tot hooguit 1600 pixels breed, of bewaar het als JPG of WebP",
        en: "make it at most 1600 pixels wide, or save it as JPG or WebP"))
  }

  /// A file is larger than `limit` bytes.
  static func tooLarge(_ limit: Int, isPicture: Bool, at file: FileID) -> Diagnostic {
    let size = limit >> 20
    return Diagnostic(
      .fileTooLarge, at: .whole(file),
      Phrase(
        nl: "dit bestand is groter dan \(size) MB, en komt niet op de site",
        en: "this file is larger than \(size) MB, and is not put on the site"),
      help: isPicture
        ? Phrase(
          nl: "verklein het tot hooguit 1600 pixels breed, of bewaar het als JPG of WebP",
          en: "make it at most 1600 pixels wide, or save it as JPG or WebP")
        : Phrase(
          nl: "maak het kleiner, bijvoorbeeld met lichtere plaatjes erin",
          en: "make it smaller, for example with lighter pictures in it"))
  }

  /// The files are more than `limit` bytes together.
  static func togetherTooLarge(_ limit: Int, at file: FileID) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: .whole(file),
      Phrase(
        nl: "met dit bestand zijn de bestanden samen groter dan \(limit >> 20) MB",
        en: "with this file the files are larger than \(limit >> 20) MB together"),
      help: Phrase(
        nl: "haal bestanden weg, of maak ze kleiner", en: "remove files, or make them smaller"))
  }

  /// No text refers to the file at `path`.
  static func unused(_ path: String, at file: FileID) -> Diagnostic {
    let isPicture = MediaKind(path: path)?.isPicture ?? false
    let name = String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    let link = (isPicture ? "!" : "") + "[…](\(inLink(name)))"
    return Diagnostic(
      .fileUnused, at: .whole(file),
      Phrase(
        nl: "geen tekst verwijst naar dit bestand, dus het komt niet op de site",
        en: "no text refers to this file, so it is not put on the site"),
      help: Phrase(
        nl: "verwijs ernaar met \(link), of haal het weg",
        en: "refer to it with \(link), or remove it"))
  }

  /// The file that would be published at `path` comes where the site has what `owner` says.
  static func taken(_ path: String, by owner: Phrase, at file: FileID) -> Diagnostic {
    Diagnostic(
      .addressTaken, at: .whole(file),
      Phrase(
        nl: "'\(path)' is op de site al de plaats van \(owner.dutch)",
        en: "'\(path)' is where the site has \(owner.english)"),
      help: Phrase(
        nl: "geef dit bestand een andere naam, of zet het in een andere map",
        en: "give this file another name, or put it in another folder"))
  }
}

extension PictureFacts.Trace {
  /// What a picture says, behind "in this picture it says".
  fileprivate var said: Phrase {
    switch self {
    case .position: Phrase(nl: "waar het is gemaakt", en: "where it was made")
    case .maker: Phrase(nl: "wie het heeft gemaakt", en: "who made it")
    case .device: Phrase(nl: "het nummer van het toestel", en: "the number of the camera")
    case .people: Phrase(nl: "wie erop staat", en: "who can be seen on it")
    case .film: Phrase(nl: "ook een filmpje", en: "more in a film behind it")
    case .packed: Phrase(nl: "nog iets dat is ingepakt", en: "something that is packed")
    }
  }
}
