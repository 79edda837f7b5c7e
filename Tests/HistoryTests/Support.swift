import Claims
import Diagnostics
import Statements
import YAML

@testable import History

/// A statement in few words, to be changed.
struct Sample {
  var site = "organisatie: {naam: OHRA, e-mail: privacy@ohra.example}"
  var parties = """
    lsc:
      naam: LSC
      soort: organisatie
      waarvoor: "LSC handelt je letselclaim af."
    bank:
      naam: Banken
      in_de_zin: de bank
      soort: categorie
      waarvoor: "We innen je premie."
      krijgt: [naam]
      bewaartermijn: P7Y
    """
  var moments = """
    letsel:
      naam: Een letselclaim
      samenvatting: "Je hebt letsel."
      grondslag: overeenkomst
      uitwisselingen:
        - met: lsc
          gegevens: [naam]
          richting: naar
    """
  var data = """
    persoonsgegevens: {naam: Persoonsgegevens, soort: persoonsgegeven}
    naam: {naam: Naam, soort: persoonsgegeven, onderdeel_van: persoonsgegevens}
    adres: {naam: Adres, soort: persoonsgegeven}
    rekeningnummer: {naam: Rekeningnummer, soort: persoonsgegeven}
    medisch: {naam: Medische gegevens, soort: bijzonder}
    """
  var products = "auto: {naam: autoverzekering}\nzorg: {naam: zorgverzekering}"
  var subjects = "klanten: {naam: klanten}\nkinderen: {naam: kinderen}"

  /// The sample with `old` written as `new` in any of its files.
  func replacing(_ old: String, _ new: String) -> Sample {
    var sample = self
    for path in [
      \Sample.site, \.parties, \.moments, \.data, \.products, \.subjects,
    ] { sample[keyPath: path] = sample[keyPath: path].replacing(old, with: new) }
    return sample
  }

  /// The sample with a line at the end of the party `bank`.
  func bank(_ line: String) -> Sample {
    var sample = self
    sample.parties += "\n  " + line
    return sample
  }

  /// The sample with a line at the end of the exchange.
  func exchange(_ line: String) -> Sample {
    var sample = self
    sample.moments += "\n      " + line
    return sample
  }

  /// The sample with a line of the moment.
  func moment(_ line: String) -> Sample {
    replacing("  grondslag: overeenkomst", "  grondslag: overeenkomst\n  \(line)")
  }

  var edition: Edition {
    var decoder = StatementDecoder()
    func file(_ text: String, _ number: Int) -> StatementDecoder.File? {
      let id = FileID(number)
      return YAMLParser.parse(Array(text.utf8), file: id).root
        .map { StatementDecoder.File(root: $0, id: id) }
    }
    decoder.site = file(site, 0)
    decoder.parties = file(parties, 1)
    decoder.moments = file(moments, 2)
    decoder.dataCategories = file(data, 3)
    decoder.products = file(products, 4)
    decoder.dataSubjects = file(subjects, 5)
    let statement = decoder.decode().statement
    return Edition(statement, Claims(statement))
  }
}

/// The changes from one sample to another, as weight and sentence.
func told(_ old: Sample, _ new: Sample) -> [String] {
  let changes = Changes(from: old.edition, to: new.edition)
  let sentences = ChangeSentences(changes)
  return changes.all.map { "\($0.weight.shortName): \(sentences.sentence(of: $0).dutch)" }
}

extension Weight {
  var shortName: String {
    if case .material(let kind) = self { return kind.rawValue }
    return name
  }
}
