/// What a picture says of itself before a single point of it is drawn: how large it is, and what it
/// tells of its maker.
///
/// Every format is read by its own bytes, within the bounds of the file, in one pass. Sources: PNG
/// third edition; JPEG (ITU-T T.81); RFC 9649 (WebP); AVIF 1.1 and ISO/IEC 23008-12; SVG 2.
public struct PictureFacts: Sendable, Hashable {
  /// The size at which a browser shows it, turned as its orientation says; nil for a drawing that
  /// says none, and where the header could not be read.
  public internal(set) var size: PixelSize?
  /// What it tells that no reader needs, in order, each once.
  public internal(set) var traces: [Trace] = []
  /// What is wrong with it, where something is.
  public internal(set) var fault: Fault?

  /// A width and a height, in points of the picture.
  public struct PixelSize: Sendable, Hashable {
    /// The width.
    public let width: Int
    /// The height.
    public let height: Int

    /// A size.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }

    /// The size of the picture on its side.
    var turned: PixelSize { PixelSize(width: height, height: width) }
  }

  /// Something about people that was put in a picture by the way.
  public enum Trace: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Where it was taken.
    case position
    /// Who made it, or whose camera it was.
    case maker
    /// The number of the camera, by which other pictures of the same person are found.
    case device
    /// Who can be seen on it.
    case people
    /// A film with sound behind the picture, as telephones put there.
    case film
    /// Details that are packed, so that nobody can see here what they tell.
    case packed

    /// They are told in the order in which they stand here.
    public static func < (left: Trace, right: Trace) -> Bool { left.rawValue < right.rawValue }
  }

  /// Why a picture can't be shown.
  public enum Fault: Sendable, Hashable {
    /// It ends before it should.
    case cutOff
    /// It does not say how large it is.
    case noSize
    /// It is 0 points wide or high.
    case empty
    /// It is larger than any screen, so that a browser runs out of memory.
    case tooLarge(PixelSize)
  }

  /// The longest side that a picture may have, in points.
  public static let longestSide = 32_767
  /// The most points that it may have.
  public static let mostPoints = 100_000_000

  /// What the picture in `bytes`, which is of `kind`, says of itself; of what is no picture nothing.
  public init(of bytes: [UInt8], _ kind: MediaKind) {
    let file = ByteWindow(bytes)
    switch kind {
    case .png: self = PNGReader.facts(of: file)
    case .jpeg: self = JPEGReader.facts(of: file)
    case .webp: self = WebPReader.facts(of: file)
    case .avif: self = AVIFReader.facts(of: file)
    case .drawing: self = DrawingSize.facts(of: bytes)
    case .pdf, .ods, .xlsx, .csv: self.init()
    }
    traces = Set(traces).sorted()
    judgeSize(kind)
  }

  /// Nothing yet.
  init() {}

  private mutating func judgeSize(_ kind: MediaKind) {
    guard let size else {
      if kind.isPicture, kind != .drawing, fault == nil { fault = .noSize }
      return
    }
    if size.width <= 0 || size.height <= 0 {
      fault = .empty
    } else if size.width > Self.longestSide || size.height > Self.longestSide
      || size.width * size.height > Self.mostPoints
    {
      fault = .tooLarge(size)
    } else {
      return
    }
    self.size = nil
  }
}
