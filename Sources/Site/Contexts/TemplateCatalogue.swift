import Checks
public import Diagnostics
public import Templates

/// Every template that a site has, and what each may use.
public enum TemplateCatalogue {
  /// The reference of all templates in `language`.
  public static func reference(language: MessageLanguage) -> SchemaReference {
    let pages = PageKinds.all.map { ($0.template, $0.schema) }
    let parts = DirectiveName.allCases.map { name in
      ("onderdelen/\(name.rawValue)", DirectiveContexts.schema(of: name))
    }
    return SchemaReference(
      (pages + parts).map { SchemaReference.Entry(file: $0.0 + ".mustache", schema: $0.1) },
      common: PageContext.fields, language: language)
  }
}
