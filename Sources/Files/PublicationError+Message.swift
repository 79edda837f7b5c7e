public import Diagnostics

extension PublicationError {
  /// What is wrong, in a line without a period.
  public var message: Phrase {
    switch self {
    case .fileSystem(let error): error.message
    case .isRoot:
      Phrase(
        nl: "de uitvoer kan niet '/' zijn, want dat is de hele schijf",
        en: "the output can't be '/', for that is the whole disk")
    case .isHome(let output):
      Phrase(
        nl: "de uitvoer kan niet '\(output.shownSafely)' zijn, want daarin staat alles van jou",
        en: "the output can't be '\(output.shownSafely)', which holds everything of yours")
    case .overlaps(let output, let folder, let overlap):
      overlap.message(output: output.shownSafely, folder: folder.shownSafely)
    case .isNoFolder(let output):
      Phrase(
        nl: "de uitvoer '\(output.shownSafely)' is geen map",
        en: "the output '\(output.shownSafely)' is not a folder")
    case .isBrokenLink(let output):
      Phrase(
        nl: "de uitvoer '\(output.shownSafely)' is een koppeling naar iets dat niet bestaat",
        en: "the output '\(output.shownSafely)' is a link to something that does not exist")
    case .hasNoRecord(let output):
      Phrase(
        nl: "de map '\(output.shownSafely)' is niet leeg en niet door Helder gemaakt",
        en: "the folder '\(output.shownSafely)' is not empty and was not made by Helder")
    case .hasDamagedRecord(let record):
      Phrase(
        nl: "'\(record.shownSafely)' is beschadigd of door een nieuwere Helder gemaakt",
        en: "'\(record.shownSafely)' is damaged or was made by a newer Helder")
    case .hasForeignFiles(let output, let files): Self.foreign(files.count, in: output.shownSafely)
    case .isBusy(let output, let process): Self.busy(output.shownSafely, process)
    case .isNoLock(let path):
      Phrase(
        nl:
          "'\(path.shownSafely)' is geen slotbestand van Helder, en op die plek hoort dat te staan",
        en: "'\(path.shownSafely)' is no lock file of Helder's, which belongs in that place")
    case .isNoPreviousSite(let path):
      Phrase(
        nl: "'\(path.shownSafely)' is niet (alleen) van Helder, en op die plek komt de oude site",
        en: "'\(path.shownSafely)' is not Helder's (alone), and the old site is to be put there")
    case .impossiblePath(let path):
      Phrase(
        nl: "een bestand van de site kan niet '\(path.shownSafely)' heten",
        en: "a file of the site can't be called '\(path.shownSafely)'")
    case .clashingPaths(let path):
      Phrase(
        nl: "twee bestanden van de site willen allebei de plek '\(path.shownSafely)'",
        en: "two files of the site both want the place '\(path.shownSafely)'")
    }
  }

  /// What the reader can do; nil where the message says it.
  public var help: Phrase? {
    switch self {
    case .isRoot, .isHome, .overlaps, .isNoFolder:
      Phrase(
        nl: "kies met --output een eigen map voor de site, bijvoorbeeld 'public'",
        en: "choose a folder for the site alone with --output, such as 'public'")
    case .hasNoRecord:
      Phrase(
        nl: "kies een andere map, of gebruik --force: alles wat erin staat wordt dan verwijderd",
        en: "choose another folder, or use --force, which removes all that is in it")
    case .hasDamagedRecord:
      Phrase(
        nl: "zet het bestand terug, of gebruik --force: de map wordt dan helemaal vervangen",
        en: "restore the file, or use --force, which replaces the whole folder")
    case .hasForeignFiles:
      Phrase(
        nl: "haal ze weg of zet ze terug; met --force worden ze vervangen of verwijderd",
        en: "move them away or restore them; --force replaces or removes them")
    case .isBusy:
      Phrase(
        nl: "wacht tot die klaar is en probeer het dan opnieuw",
        en: "wait until it is done, then try again")
    case .isBrokenLink:
      Phrase(
        nl: "verwijder de koppeling, of maak de map waar ze naar verwijst",
        en: "remove the link, or make the folder that it leads to")
    case .isNoLock, .isNoPreviousSite:
      Phrase(
        nl: "zet het ergens anders neer, of geef het een andere naam",
        en: "move it elsewhere, or give it another name")
    case .fileSystem(let error):
      if case .keep = error.operation {
        Phrase(
          nl: "de oude site staat er nog; laat wie de eigenaar is de build draaien, of root",
          en: "the old site still stands; let its owner run the build, or root")
      } else {
        nil
      }
    case .impossiblePath, .clashingPaths: nil
    }
  }

  /// Every single thing that the message is about, a line each.
  public var details: [Phrase] {
    guard case .hasForeignFiles(let output, let files) = self else { return [] }
    return files.map { file in
      let path = "\(output)/\(file.path)".shownSafely
      let reason = file.reason.phrase
      return Phrase(nl: "\(path): \(reason.dutch)", en: "\(path): \(reason.english)")
    }
  }

  private static func foreign(_ count: Int, in output: String) -> Phrase {
    count == 1
      ? Phrase(
        nl: "in '\(output)' staat een bestand dat Helder er niet zo heeft neergezet",
        en: "'\(output)' has a file that Helder did not write, or not like this")
      : Phrase(
        nl: "in '\(output)' staan \(count) bestanden die Helder er niet zo heeft neergezet",
        en: "'\(output)' has \(count) files that Helder did not write, or not like this")
  }

  private static func busy(_ output: String, _ process: Int?) -> Phrase {
    guard let process else {
      return Phrase(
        nl: "een andere build werkt al aan '\(output)'",
        en: "another build is working on '\(output)'")
    }
    return Phrase(
      nl: "een andere build (proces \(process)) werkt al aan '\(output)'",
      en: "another build (process \(process)) is working on '\(output)'")
  }
}

extension PublicationError.Overlap {
  fileprivate func message(output: String, folder: String) -> Phrase {
    switch self {
    case .same:
      Phrase(
        nl: "de uitvoer kan niet '\(folder)' zijn, want daar leest Helder uit",
        en: "the output can't be '\(folder)', for Helder reads from there")
    case .inside:
      Phrase(
        nl: "de uitvoer '\(output)' kan niet in '\(folder)' staan, want daar leest Helder uit",
        en: "the output '\(output)' can't be in '\(folder)', for Helder reads from there")
    case .around:
      Phrase(
        nl: "in de uitvoer '\(output)' staat '\(folder)', waar Helder uit leest",
        en: "the output '\(output)' holds '\(folder)', which Helder reads from")
    }
  }
}

extension PublicationError.ForeignFile.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .notListed: Phrase(nl: "niet door Helder gemaakt", en: "not made by Helder")
    case .edited:
      Phrase(nl: "na de laatste build veranderd", en: "changed after the last build")
    case .link: Phrase(nl: "een symbolische koppeling", en: "a symbolic link")
    case .special:
      Phrase(nl: "een apparaat, pijp of socket", en: "a device, pipe or socket")
    }
  }
}
