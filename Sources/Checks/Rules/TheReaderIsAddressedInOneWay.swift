import Diagnostics
import Language
import Statements

/// The whole site speaks to its reader in one way: with "je" or with "u".
///
/// Which of the two is what `aanspreekvorm` in `site.yaml` says. Where it says nothing it is the
/// one that is used most; of as many, the one that comes first. Words between quotation marks or
/// backticks, in a quote block and in a declared name are passed over. The words of the templates are
/// read as the site shows them; they do not count for what is used most. A file is reported once, at
/// the first such place in it.
struct TheReaderIsAddressedInOneWay: LanguageRule {
  static let kind = DiagnosticKind(
    "address-form-mixed", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de hele site zegt 'je', of de hele site zegt 'u'",
        en: "the whole site says 'je', or the whole site says 'u'"),
      why: Phrase(
        nl:
          "'Je' en 'u' door elkaar leest slordig. In site.yaml kies je de vorm met 'aanspreekvorm'. Staat die er niet, dan telt de vorm die je het meest gebruikt.",
        en:
          "'Je' and 'u' together read as careless. In site.yaml you choose the form with 'aanspreekvorm'. Without it the form that you use most counts."
      ),
      wrong: "We delen je gegevens met uw bank.", right: "We delen je gegevens met je bank."))

  /// A place where the reader is spoken to.
  private struct Use {
    let form: AddressForm
    let place: SourceRange
    let word: String
  }

  /// The uses so far that are not what is wanted, or all where nothing is.
  private var uses: [Use] = []

  mutating func check(
    _ text: ReaderText, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    guard text.form != .quote else { return }
    let wanted = Self.form(subject.statement.site.addressForm)
    let found = AddressForm.uses(in: text.words).filter { $0.form != wanted }
    guard !found.isEmpty else { return }
    let quotations = text.words.quotations
    for use in found where !text.isCodeOrName(use.range) {
      guard !quotations.contains(where: { $0.overlaps(use.range) }) else { continue }
      uses.append(
        Use(form: use.form, place: text.place(of: use.range), word: text.string(use.range)))
    }
  }

  mutating func take(_ other: Self) { uses += other.uses }

  mutating func end(of subject: Subject, into findings: inout [Diagnostic]) {
    let wanted = subject.statement.site.addressForm
    let formalCount = uses.filter { $0.form == .formal }.count
    // A site that says nothing of it, and "u" throughout, has templates that say "je".
    guard wanted != nil || formalCount > 0 else { return }
    let isInformal =
      Self.form(wanted).map { $0 == .informal }
      ?? (formalCount * 2 == uses.count
        ? uses.min { $0.place < $1.place }?.form == .informal : formalCount * 2 < uses.count)
    let form = isInformal ? "je" : "u"
    let inTemplates = Self.usesInTemplates(of: subject)
      .filter { ($0.form == .informal) != isInformal }
    // Templates speak as 'aanspreekvorm' says: where it says nothing, that is what is wrong.
    if wanted == nil, let first = inTemplates.first {
      findings.append(
        .once(
          Self.kind, at: first.place, andAt: inTemplates.dropFirst().map(\.place),
          .templateDiffers(first.word, from: form), help: .setForm(form)))
    }
    let wrong = (uses + (wanted == nil ? [] : inTemplates))
      .filter { ($0.form == .informal) != isInformal }.sorted { $0.place < $1.place }
    var rest = wrong[...]
    while let first = rest.first {
      let others = rest.dropFirst().prefix { $0.place.file == first.place.file }
      rest = rest[others.endIndex...]
      findings.append(
        .once(
          Self.kind, at: first.place, andAt: others.map(\.place),
          .differs(first.word, from: form), help: .useForm(form),
          notes: wanted.map { [Diagnostic.Note(.saysSo, at: $0.range)] } ?? []))
    }
  }

  private static func usesInTemplates(of subject: Subject) -> [Use] {
    subject.templateWords.flatMap(\.uses).map { use in
      Use(form: use.form, place: use.place, word: use.word)
    }
  }

  private static func form(_ wanted: Located<SiteSettings.Pronoun>?) -> AddressForm? {
    switch wanted?.value {
    case .familiar: .informal
    case .polite: .formal
    case nil: nil
    }
  }
}

// MARK: Words

extension Phrase {
  fileprivate static let saysSo = Phrase(nl: "dat staat hier", en: "it says so here")

  fileprivate static func templateDiffers(_ word: String, from form: String) -> Phrase {
    Phrase(
      nl: "'\(word)' in het sjabloon past niet bij de rest: de site zegt '\(form)'",
      en: "'\(word)' in the template does not fit the rest: the site says '\(form)'")
  }

  fileprivate static func setForm(_ form: String) -> Phrase {
    Phrase(
      nl: "zet bij 'site' in site.yaml 'aanspreekvorm: \(form)'",
      en: "put 'aanspreekvorm: \(form)' under 'site' in site.yaml")
  }

  fileprivate static func differs(_ word: String, from form: String) -> Phrase {
    Phrase(
      nl: "'\(word)' past niet bij de rest: de site zegt '\(form)'",
      en: "'\(word)' does not fit the rest: the site says '\(form)'")
  }

  fileprivate static func useForm(_ form: String) -> Phrase {
    Phrase(
      nl: "spreek de lezer overal aan met '\(form)'",
      en: "address the reader with '\(form)' everywhere")
  }
}
