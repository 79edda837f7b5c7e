import Files

/// The paths of the files that are not byte for byte the same in both, or do not stand at the same
/// place.
func differing(_ one: [OutputFile]?, _ other: [OutputFile]?) -> [String] {
  guard let one, let other else { return one == nil && other == nil ? [] : ["one has none"] }
  guard one.count == other.count else { return ["\(one.count) and \(other.count) files"] }
  return zip(one, other).compactMap { left, right in
    left.path == right.path && left.bytes == right.bytes ? nil : "\(left.path), \(right.path)"
  }
}
