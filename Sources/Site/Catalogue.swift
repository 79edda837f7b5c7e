import Checks
public import Diagnostics
import Files
import History
import Markdown
import Statements
import Templates
import YAML

/// Every kind of finding that Helder has, in the chapters of the reference.
public enum Catalogue {
  /// The chapters, in their order.
  public static let chapters = [
    ReferenceRenderer.Chapter(
      Phrase(nl: "Beschrijvingen, verwijzingen en links", en: "Documentation, references, links"),
      ChecksCatalogue.kinds),
    ReferenceRenderer.Chapter(
      Phrase(nl: "Sleutels en waarden", en: "Keys and values"), StatementsCatalogue.kinds),
    ReferenceRenderer.Chapter(
      Phrase(nl: "De schrijfwijze van gegevens", en: "How data are written"), YAMLCatalogue.kinds),
    ReferenceRenderer.Chapter(Phrase(nl: "Teksten", en: "Texts"), MarkdownCatalogue.kinds),
    ReferenceRenderer.Chapter(
      Phrase(nl: "Sjablonen", en: "Templates"), TemplatesCatalogue.kinds),
    ReferenceRenderer.Chapter(
      Phrase(nl: "Bestanden", en: "Files"),
      SiteCatalogue.kinds + HistoryCatalogue.kinds + FilesCatalogue.kinds + TextCatalogue.kinds),
  ]

  /// All kinds, in the order of the chapters.
  public static let kinds = chapters.flatMap(\.kinds)
}
