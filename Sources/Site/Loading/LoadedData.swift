import Checks
import Claims
import Diagnostics
import Statements
import YAML

/// The data files, parsed and decoded.
///
/// A class, so that data which did not change can be told by their identity.
final class LoadedData: Sendable {
  /// A data file as read from disk.
  struct File: Sendable, Equatable {
    /// What it is for.
    let data: ContentListing.DataFile
    /// The file.
    let id: FileID
    /// The text.
    let bytes: [UInt8]
  }

  /// The files.
  let files: [File]
  /// Files that a site can do without, but not one whose data refer to what should be in them.
  let missing: [ContentListing.DataFile]
  /// What the files say.
  let statement: PrivacyStatement
  /// What they say, claim by claim.
  let claims: Claims
  /// The names that they declare.
  let names: NameIndex
  /// Stands for the names.
  let namesIngredient: Ingredient
  /// Stands for all of the data.
  let ingredient = Ingredient()
  /// What they call things.
  let naming: Naming
  /// What is wrong with them.
  let diagnostics: [Diagnostic]
  /// What their authors allow.
  let allowances: [Allowance]

  /// What `document` mentions of the names.
  func mentions(in document: LoadedText) -> DocumentMentions {
    DocumentMentions(in: document.content, of: statement, names)
  }

  /// Parses and decodes `files`; what follows from names alone is that of `known` where the names
  /// are the same.
  init(_ files: [File], like known: LoadedData? = nil, times: StageTimes? = nil) {
    self.files = files
    var decoder = StatementDecoder()
    var diagnostics: [Diagnostic] = []
    var allowances: [Allowance] = []
    for file in files {
      diagnostics += UnseenCharacters.findings(
        in: file.bytes, 0..<file.bytes.count, file: file.id, .data)
      let result = YAMLParser.parse(file.bytes, file: file.id)
      let allowed = DataAllowances(result.comments, in: file.bytes)
      allowances += allowed.allowances
      diagnostics += result.diagnostics + allowed.diagnostics
      guard let root = result.root else {
        if let kind = file.data.referenceKind { decoder.unreadable.insert(kind) }
        continue
      }
      let parsed = StatementDecoder.File(
        root: root, id: file.id, isDamaged: !result.diagnostics.isEmpty)
      switch file.data {
      case .site: decoder.site = parsed
      case .products: decoder.products = parsed
      case .dataCategories: decoder.dataCategories = parsed
      case .parties: decoder.parties = parsed
      case .moments: decoder.moments = parsed
      case .dataSubjects: decoder.dataSubjects = parsed
      }
    }
    var decoded = decoder.decode()
    missing = ContentListing.DataFile.allCases.filter { data in
      !data.isRequired && !files.contains { $0.data == data }
        && decoded.statement.unresolved.contains { $0.kind == data.referenceKind }
    }
    if !missing.isEmpty {
      decoder.unreadable.formUnion(missing.compactMap(\.referenceKind))
      decoded = decoder.decode()
    }
    statement = decoded.statement
    let naming = Naming(decoded.statement)
    self.naming = naming
    let same = known.flatMap { $0.naming == naming ? $0 : nil }
    (names, claims) = times.measure(.checkingContent, within: .reading) {
      (same?.names ?? NameIndex(decoded.statement), Claims(decoded.statement))
    }
    namesIngredient = same?.namesIngredient ?? Ingredient()
    self.diagnostics = diagnostics + decoded.diagnostics
    self.allowances = allowances
  }
}
