import Diagnostics
import Files

extension Difference {
  /// The difference in a line, for the output folder at `output`.
  func message(in output: String) -> Phrase {
    let file = "\(output)/\(path)"
    return switch kind {
    case .changed: Phrase(nl: "anders: \(file)", en: "differs: \(file)")
    case .missing: Phrase(nl: "ontbreekt: \(file)", en: "missing: \(file)")
    case .extra: Phrase(nl: "hoort er niet: \(file)", en: "does not belong: \(file)")
    }
  }
}
