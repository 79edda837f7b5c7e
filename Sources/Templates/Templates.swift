public import Diagnostics

public final class Schema: Sendable {
  public let name: String
  public let documentation: Phrase
  public let fields: [Field]
  public init(name: String, documentation: Phrase, fields: [Field]) {
    self.name = name
    self.documentation = documentation
    self.fields = fields
  }
}
public struct Field: Sendable {
  public indirect enum Kind: Sendable {
    case text, html, address, flag, texts
    case list(Schema)
    case object(Schema)
    case optional(Schema)
  }
  public let name: String
  public let kind: Kind
  public let documentation: Phrase
  public init(name: String, kind: Kind, documentation: Phrase) {
    self.name = name
    self.kind = kind
    self.documentation = documentation
  }
}
public enum Value: Sendable {
  case text(String), html([UInt8]), flag(Bool), list([Value]), object([Value]), absent
}
public struct TemplateFile: Sendable {
  public let name: String
  public let file: FileID
  public let bytes: [UInt8]
  public init(name: String, file: FileID, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
public struct TemplateLibrary: Sendable {
  let files: [String: TemplateFile]
  public init(_ files: [TemplateFile]) {
    var d: [String: TemplateFile] = [:]
    for f in files { d[f.name] = f }
    self.files = d
  }
  public func compile(_ name: String, against schema: Schema) -> (
    template: Template?, diagnostics: [Diagnostic]
  ) {
    guard let f = files[name] else { return (nil, []) }
    var c = Compiler(lib: self)
    let nodes = c.parse(String(decoding: f.bytes, as: UTF8.self), f)
    let ops = c.compile(nodes, [.scope(schema)], [:], f)
    return (Template(ops: ops), c.diags)
  }
}
indirect enum Node {
  case lit(String)
  case tag(String, raw: Bool)
  case section(String, inverted: Bool, [Node])
  case partial(String)
  case parent(String, [Node])
  case block(String, [Node])
}
indirect enum Op: Sendable {
  case lit([UInt8])
  case text(Int, [Int])
  case html(Int, [Int])
  case dot
  case section(Int, [Int], [Op], push: Bool)
  case inverted(Int, [Int], [Op])
}
enum Scope { case scope(Schema), dot }
struct Compiler {
  let lib: TemplateLibrary
  var diags: [Diagnostic] = []
  init(lib: TemplateLibrary) { self.lib = lib }
  mutating func parse(_ s: String, _ f: TemplateFile) -> [Node] {
    var stack: [(String, String, [Node])] = [("", "", [])]
    var rest = s[...]
    while let o = rest.range("{{") {
      var before = String(rest[..<o])
      rest = rest[rest.index(o, offsetBy: 2)...]
      let triple = rest.first == "{"
      let close = rest.range(triple ? "}}}" : "}}")!
      var tag = String(rest[..<close])
      if triple { tag.removeFirst() }
      rest = rest[rest.index(close, offsetBy: triple ? 3 : 2)...]
      let k = tag.first ?? " "
      let std = "#^/!<$>".contains(k)
      if std {
        let tail = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        if tail.allSatisfy({ $0 == " " }), rest.first == "\n" || rest.isEmpty {
          before = String(before.dropLast(tail.count))
          rest = rest.dropFirst()
        }
      }
      if !before.isEmpty { stack[stack.count - 1].2.append(.lit(before)) }
      let name = (std || k == "&" ? tag.dropFirst() : tag[...]).filter { $0 != " " }
      switch k {
      case "!": break
      case "#", "^", "<", "$": stack.append((String(k), name, []))
      case "/":
        let (k, n, nodes) = stack.removeLast()
        let node: Node =
          switch k {
          case "#": .section(n, inverted: false, nodes)
          case "^": .section(n, inverted: true, nodes)
          case "<": .parent(n, nodes)
          default: .block(n, nodes)
          }
        stack[stack.count - 1].2.append(node)
      case ">": stack[stack.count - 1].2.append(.partial(name))
      default: stack[stack.count - 1].2.append(.tag(name, raw: triple || k == "&"))
      }
    }
    stack[stack.count - 1].2.append(.lit(String(rest)))
    return stack[0].2
  }
  mutating func err(_ f: TemplateFile, _ m: String) {
    diags.append(
      Diagnostic(
        DiagnosticKind(
          "template-name", .error, Explanation(rule: Phrase("x"), why: Phrase("x"))),
        at: .whole(f.file), Phrase(m)))
  }
  mutating func compile(
    _ nodes: [Node], _ scopes: [Scope], _ blocks: [String: [Node]], _ f: TemplateFile
  ) -> [Op] {
    var ops: [Op] = []
    for n in nodes {
      switch n {
      case .lit(let s): ops.append(.lit(Array(s.utf8)))
      case .tag(".", _): ops.append(.dot)
      case .tag(let name, let raw):
        guard let (d, path, kind) = look(name, scopes, f) else { continue }
        if case .html = kind {
          if !raw { err(f, "raw \(name)") }
          ops.append(.html(d, path))
        } else {
          ops.append(.text(d, path))
        }
      case .section(let name, let inv, let inner):
        guard let (d, path, kind) = look(name, scopes, f) else { continue }
        if inv {
          ops.append(.inverted(d, path, compile(inner, scopes, blocks, f)))
          continue
        }
        var sc = scopes
        var push = true
        switch kind {
        case .list(let s), .object(let s), .optional(let s): sc.append(.scope(s))
        case .texts: sc.append(.dot)
        case .flag: push = false
        default: err(f, "section over text \(name)")
        }
        ops.append(.section(d, path, compile(inner, sc, blocks, f), push: push))
      case .partial(let name):
        guard let p = lib.files[name] else { err(f, "partial \(name)"); continue }
        ops += compile(parse(String(decoding: p.bytes, as: UTF8.self), p), scopes, blocks, p)
      case .parent(let name, let inner):
        guard let p = lib.files[name] else { err(f, "parent \(name)"); continue }
        var b = blocks
        for case .block(let bn, let ns) in inner where b[bn] == nil { b[bn] = ns }
        ops += compile(parse(String(decoding: p.bytes, as: UTF8.self), p), scopes, b, p)
      case .block(let name, let inner): ops += compile(blocks[name] ?? inner, scopes, blocks, f)
      }
    }
    return ops
  }
  mutating func look(_ name: String, _ scopes: [Scope], _ f: TemplateFile) -> (
    Int, [Int], Field.Kind
  )? {
    let parts = name.split(separator: ".").map(String.init)
    for d in scopes.indices.reversed() {
      guard case .scope(let s) = scopes[d],
        let i = s.fields.firstIndex(where: { $0.name == parts[0] })
      else { continue }
      var path = [i]
      var kind = s.fields[i].kind
      for p in parts.dropFirst() {
        switch kind {
        case .object(let s), .optional(let s):
          guard let j = s.fields.firstIndex(where: { $0.name == p }) else {
            err(f, "unknown \(name)")
            return nil
          }
          path.append(j)
          kind = s.fields[j].kind
        default:
          err(f, "not object \(name)")
          return nil
        }
      }
      return (d, path, kind)
    }
    err(f, "unknown \(name)")
    return nil
  }
}
extension Substring {
  func range(_ s: String) -> Index? {
    var i = startIndex
    while i < endIndex {
      if self[i...].hasPrefix(s) { return i }
      i = index(after: i)
    }
    return nil
  }
}
public struct Template: Sendable {
  let ops: [Op]
  public func render(_ value: Value, into output: inout [UInt8]) {
    run(ops, [value], &output)
  }
  func get(_ d: Int, _ path: [Int], _ st: [Value]) -> Value {
    var v = st[d]
    for p in path {
      guard case .object(let o) = v else { return .absent }
      v = o[p]
    }
    return v
  }
  func run(_ ops: [Op], _ st: [Value], _ out: inout [UInt8]) {
    for op in ops {
      switch op {
      case .lit(let b): out += b
      case .text(let d, let p): if case .text(let s) = get(d, p, st) { esc(s, &out) }
      case .html(let d, let p): if case .html(let s) = get(d, p, st) { out += s }
      case .dot: if case .text(let s) = st.last { esc(s, &out) }
      case .section(let d, let p, let inner, let push):
        switch get(d, p, st) {
        case .list(let l): for v in l { run(inner, st + [v], &out) }
        case .object(let o): run(inner, st + [.object(o)], &out)
        case .flag(true): run(inner, push ? st + [.flag(true)] : st, &out)
        default: break
        }
      case .inverted(let d, let p, let inner):
        switch get(d, p, st) {
        case .absent, .flag(false): run(inner, st, &out)
        case .list(let l) where l.isEmpty: run(inner, st, &out)
        default: break
        }
      }
    }
  }
  func esc(_ s: String, _ out: inout [UInt8]) {
    for b in s.utf8 {
      switch b {
      case 38: out += Array("&amp;".utf8)
      case 60: out += Array("&lt;".utf8)
      case 62: out += Array("&gt;".utf8)
      case 34: out += Array("&quot;".utf8)
      case 39: out += Array("&#39;".utf8)
      default: out.append(b)
      }
    }
  }
}
