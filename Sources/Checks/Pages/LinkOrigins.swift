public import Diagnostics

/// A link in a Markdown file, by its number there.
public struct LinkOrigin: Sendable, Hashable {
  /// The file.
  public let file: FileID
  private let number: UInt32

  /// The link with this number in `file`.
  public init(file: FileID, link number: Int) {
    self.file = file
    self.number = UInt32(truncatingIfNeeded: number)
  }

  /// The number of the link in its file.
  public var link: Int { Int(number) }
}

/// Where the texts on one page wrote their links: noted when the page is made.
public struct LinkOrigins: Sendable {
  /// The attributes with addresses, as they are on the page but for the quote that ends them.
  private var attributes = ByteStrings()
  /// Where the first of each was written.
  private var origins: [LinkOrigin] = []

  /// None yet.
  public init() {}

  /// Notes that an `attribute` comes from `origin`.
  public mutating func note(_ attribute: ArraySlice<UInt8>, from origin: LinkOrigin) {
    if attributes.insert(attribute).isNew { origins.append(origin) }
  }

  /// Adds those of `others` that were not noted yet.
  public mutating func add(_ others: LinkOrigins) {
    for (number, origin) in others.origins.enumerated() {
      note(others.attributes[number], from: origin)
    }
  }

  /// The first link that was written as this `attribute`; nil where no text has one.
  func origin(of attribute: ArraySlice<UInt8>) -> LinkOrigin? {
    origins.isEmpty ? nil : attributes.index(of: attribute).map { origins[$0] }
  }
}
