public import Diagnostics

public struct YAMLNode: Sendable {
  public enum Kind: Sendable { case empty, scalar, sequence, mapping }
  public var kind: Kind
  public var range: SourceRange
  public var text = ""
  public var elements: [YAMLNode] = []
  public var entries: [YAMLEntry] = []
  public var count: Int { elements.count + entries.count }
  public func isText(_ other: String) -> Bool { text == other }
  public func appendJSON(to output: inout [UInt8]) {}
}
public struct YAMLEntry: Sendable {
  public let key: YAMLNode
  public let value: YAMLNode
}
public struct YAMLResult: Sendable {
  public let root: YAMLNode?
  public let diagnostics: [Diagnostic]
  public let comments: [SourceRange]
}
public struct YAMLLimits: Sendable {
  public static let standard = YAMLLimits()
  public let byteCount = 16 << 20
}
public enum YAMLParser {
  public static func parse(_ bytes: [UInt8], file: FileID, from: Int = 0, to: Int? = nil)
    -> YAMLResult
  {
    var lines: [(Int, Int, Int)] = []  // indent, start, end
    var at = from
    let stop = to ?? bytes.count
    while at < stop {
      var end = at
      while end < stop, bytes[end] != 10 { end += 1 }
      var s = at
      while s < end, bytes[s] == 32 { s += 1 }
      var e = end
      while e > s, bytes[e - 1] == 32 || bytes[e - 1] == 13 { e -= 1 }
      if e > s, bytes[s] != 35 { lines.append((s - at, s, e)) }
      at = end + 1
    }
    var p = P(bytes: bytes, file: file, lines: lines)
    if lines.isEmpty {
      return YAMLResult(
        root: YAMLNode(kind: .empty, range: SourceRange(file: file, from..<from)), diagnostics: [],
        comments: [])
    }
    let root = p.block(lines[0].0)
    return YAMLResult(root: root, diagnostics: [], comments: [])
  }
  struct P {
    let bytes: [UInt8]
    let file: FileID
    var lines: [(Int, Int, Int)]
    var i = 0
    func r(_ a: Int, _ b: Int) -> SourceRange { SourceRange(file: file, a..<b) }
    mutating func block(_ indent: Int) -> YAMLNode {
      let (_, s, e) = lines[i]
      let start = s
      if bytes[s] == 45, s + 1 < e, bytes[s + 1] == 32 {
        var node = YAMLNode(kind: .sequence, range: r(start, e))
        while i < lines.count, lines[i].0 == indent, bytes[lines[i].1] == 45 {
          let (ind, s, e) = lines[i]
          var c = s + 1
          while c < e, bytes[c] == 32 { c += 1 }
          lines[i] = (ind + c - s, c, e)
          node.elements.append(block(ind + c - s))
        }
        node.range = r(start, i > 0 ? lines[i - 1].2 : e)
        return node
      }
      if colon(s, e) == nil {
        i += 1
        return flow(s, e)
      }
      var node = YAMLNode(kind: .mapping, range: r(start, e))
      while i < lines.count, lines[i].0 == indent, let c = colon(lines[i].1, lines[i].2) {
        let (_, s, e) = lines[i]
        var v = c + 1
        while v < e, bytes[v] == 32 { v += 1 }
        let key = YAMLNode(
          kind: .scalar, range: r(s, c), text: String(decoding: bytes[s..<c], as: UTF8.self))
        i += 1
        var value: YAMLNode
        if v < e {
          var e = e
          while i < lines.count, lines[i].0 > indent { e = lines[i].2; i += 1 }
          value = flow(v, e)
        } else if i < lines.count,
          lines[i].0 > indent || (lines[i].0 == indent && bytes[lines[i].1] == 45)
        {
          value = block(lines[i].0)
        } else {
          value = YAMLNode(kind: .empty, range: r(c + 1, c + 1))
        }
        node.entries.append(YAMLEntry(key: key, value: value))
      }
      return node
    }
    func colon(_ s: Int, _ e: Int) -> Int? {
      if bytes[s] == 34 || bytes[s] == 91 || bytes[s] == 123 { return nil }
      var c = s
      while c < e {
        if bytes[c] == 58, c + 1 == e || bytes[c + 1] == 32 { return c }
        c += 1
      }
      return nil
    }
    func flow(_ s: Int, _ e: Int) -> YAMLNode {
      if bytes[s] == 34 || bytes[s] == 39 {
        var c = s + 1
        while c < e, bytes[c] != bytes[s] { c += 1 }
        return YAMLNode(
          kind: .scalar, range: r(s, min(e, c + 1)),
          text: String(decoding: bytes[(s + 1)..<c], as: UTF8.self).split(whereSeparator: {
            $0 == "\n"
          }).joined(separator: " "))
      }
      if bytes[s] == 91 || bytes[s] == 123 {
        let map = bytes[s] == 123
        var node = YAMLNode(kind: map ? .mapping : .sequence, range: r(s, e))
        var depth = 0
        var a = s + 1
        var quote: UInt8 = 0
        for c in s..<e {
          if quote != 0 { if bytes[c] == quote { quote = 0 }; continue }
          if bytes[c] == 34 { quote = 34 }
          if bytes[c] == 91 || bytes[c] == 123 { depth += 1 }
          if bytes[c] == 93 || bytes[c] == 125 { depth -= 1 }
          if (bytes[c] == 44 && depth == 1) || depth == 0 {
            var x = a
            var y = c
            while x < y, bytes[x] == 32 || bytes[x] == 10 { x += 1 }
            while y > x, bytes[y - 1] == 32 { y -= 1 }
            a = c + 1
            if x < y {
              if map, let k = colon(x, y) {
                var v = k + 1
                while v < y, bytes[v] == 32 { v += 1 }
                node.entries.append(
                  YAMLEntry(
                    key: YAMLNode(
                      kind: .scalar, range: r(x, k),
                      text: String(decoding: bytes[x..<k], as: UTF8.self)), value: flow(v, y)))
              } else {
                node.elements.append(flow(x, y))
              }
            }
            if depth == 0 { break }
          }
        }
        return node
      }
      return YAMLNode(
        kind: .scalar, range: r(s, e), text: String(decoding: bytes[s..<e], as: UTF8.self))
    }
  }
}
