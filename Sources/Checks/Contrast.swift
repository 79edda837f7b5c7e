import Statements

/// How much two colours stand out against each other.
///
/// Source: WCAG 2.2, "contrast ratio" and "relative luminance".
enum Contrast {
  /// The least that text of any size needs: WCAG 2.2, 1.4.3.
  static let leastForText = 4.5

  /// The ratio of two colours, from 1 (the same) to 21 (black and white).
  static func ratio(_ one: Colour, _ other: Colour) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The relative luminance, from 0 (black) to 1 (white).
  static func luminance(_ colour: Colour) -> Double {
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : powerOf2Point4((value + 0.055) / 1.055)
  }

  /// `base` to the power 2.4, for a base between 0 and 1: its square times the fifth root of that.
  private static func powerOf2Point4(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    // Newton's method comes from above and gets no lower than the root.
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
