import Diagnostics
import Statements
import YAML

/// The data files, parsed and decoded.
struct LoadedData: Sendable {
  /// A data file as read from disk.
  struct File: Sendable {
    /// What it is for.
    let data: ContentListing.DataFile
    /// The file.
    let id: FileID
    /// The text.
    let bytes: [UInt8]
  }

  /// What the files say.
  let statement: PrivacyStatement
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []
  /// What their authors allow.
  private(set) var allowances: [Allowance] = []

  /// Parses and decodes `files`.
  init(_ files: [File]) {
    var decoder = StatementDecoder()
    for file in files {
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
      }
    }
    let decoded = decoder.decode()
    statement = decoded.statement
    diagnostics += decoded.diagnostics
  }
}
