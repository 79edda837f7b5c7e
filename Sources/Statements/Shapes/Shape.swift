public import Diagnostics
import Text
import YAML

/// A thing that a mapping in the data describes: a party, a moment, the site.
///
/// Its ``shape`` is the one place where its keys are declared. From that come the reading, what is
/// said of unknown and missing keys, the references, every walk over texts and addresses, what
/// templates are given, and the tables in the manual.
public protocol Shaped: Sendable {
  /// The keys that the mapping may have.
  static var shape: Shape<Self> { get }

  /// The thing of which nothing is known yet; `key` is what the mapping is the value of: an id, a
  /// key, or for an item of a list nothing at the place where the item begins.
  init(at key: Located<String>)

  /// Reports what is wrong with keys that are right each by itself.
  func judge(_ written: WrittenKeys<Self>, _ findings: Findings)
}

extension Shaped {
  /// Keys that are right each by itself are right together, unless a thing says otherwise.
  public func judge(_ written: WrittenKeys<Self>, _ findings: Findings) {}
}

/// A thing with an id, declared in a file of its own under `content/data/`.
public protocol Declared: Shaped {
  /// The permanent id.
  var id: Located<String> { get }
  /// The name in running text.
  var name: Located<String> { get }
  /// Whether it was written so that not all of it could be read, which has been reported.
  var isIncomplete: Bool { get set }
}

/// The keys of a mapping, in the order in which the manual lists them.
public final class Shape<Root: Sendable>: Sendable {
  /// What the thing is called: in Dutch also in templates.
  public let noun: Phrase
  /// What it is, in a few words.
  public let words: Phrase
  /// The keys.
  public let keys: [Key<Root>]
  /// Keys that earlier versions of the format had, each with what to write instead.
  let moved: [String: Phrase]
  /// Whether a text may stand for the mapping: the value of its first key.
  let firstMayStandAlone: Bool

  /// The place of each key by its name.
  let places: [String: Int]
  /// The names of the keys, for one that is misspelt.
  let names: NearMiss
  /// A bit for each required key.
  let required: UInt64
  /// The keys that hold references, however deep.
  let references: [Key<Root>]
  /// The keys that hold sentences or headings, however deep.
  let texts: [Key<Root>]
  /// The keys that hold addresses of the web, however deep.
  let addresses: [Key<Root>]
  /// The keys that a part has of its whole where it says nothing itself.
  let inherited: [Key<Root>]

  /// A shape of at most 64 keys.
  init(
    noun: Phrase, words: Phrase, moved: [String: Phrase] = [:], firstMayStandAlone: Bool = false,
    @KeyList<Root> keys: () -> [Key<Root>]
  ) {
    let keys = keys()
    self.noun = noun
    self.words = words
    self.keys = keys
    self.moved = moved
    self.firstMayStandAlone = firstMayStandAlone
    places = Dictionary(uniqueKeysWithValues: keys.indices.map { (keys[$0].name, $0) })
    names = NearMiss(keys.map(\.name))
    required = keys.indices.reduce(0) { $0 | (keys[$1].isRequired ? 1 << UInt64($1) : 0) }
    references = keys.filter { $0.resolve != nil }
    texts = keys.filter { $0.form.holds(.texts) }
    addresses = keys.filter { $0.form.holds(.addresses) }
    inherited = keys.filter { $0.inherit != nil }
  }

  /// The keys that are looked at for `group`.
  func keys(of group: ValueGroup) -> [Key<Root>] {
    switch group {
    case .texts: texts
    case .addresses: addresses
    }
  }
}

/// Lists keys, one a line, so that the compiler looks at one at a time.
@resultBuilder enum KeyList<Root: Sendable> {
  static func buildExpression(_ key: Key<Root>) -> [Key<Root>] { [key] }
  static func buildExpression(_ keys: [Key<Root>]) -> [Key<Root>] { keys }
  static func buildBlock(_ keys: [Key<Root>]...) -> [Key<Root>] { keys.flatMap(\.self) }
}

/// Where a reader is told what the key holds.
public enum Teller: Sendable {
  /// A template shows the field of the same name.
  case template
  /// A part of the site shows it that templates don't fill in, such as the title.
  case site
  /// No reader: it sets how the site works.
  case setting
}

/// A property of a thing.
///
/// It is made where its path is written down, and inlined there: so what reads and sets it goes to the
/// property itself, and the path is made only for who asks which property it is. Each of its functions
/// holds nothing but the path; what else is to be known makes the compiler read by the path.
struct Property<Root, Value>: Sendable {
  /// Its path.
  let path: @Sendable () -> WritableKeyPath<Root, Value>
  /// Its value in a thing.
  let value: @Sendable (Root) -> Value
  /// Changes its value in a thing.
  let change: @Sendable (inout Root, (inout Value) -> Void) -> Void

  /// The property at `path`.
  @inline(__always)
  init(_ path: @autoclosure @escaping PropertyPath<Root, Value>) {
    self.path = path
    value = { $0[keyPath: path()] }
    change = { root, body in body(&root[keyPath: path()]) }
  }
}

/// Which property it is, as it is written down.
typealias PropertyPath<Root, Value> = @Sendable () -> WritableKeyPath<Root, Value>

/// A key that a mapping may have: everything that is known of it.
///
/// Nothing is asked of `Root`: what a generic type asks, the runtime looks for in all of the program
/// when it makes the type.
public final class Key<Root: Sendable>: Sendable {
  /// The key as it is written, in Dutch.
  public let name: String
  /// The property that holds the value.
  public let property: @Sendable () -> PartialKeyPath<Root>
  /// What is filled in.
  public let words: Phrase
  /// A value as it could be written; nil where a key has an example of its own in the manual.
  public let example: String?
  /// Whether it must be there.
  public let isRequired: Bool
  /// Whether the property always has a value, also where the key is not written.
  public let isAlways: Bool
  /// From which version of the format it may be there.
  public let since: Int
  /// Where a reader is told.
  public let told: Teller
  /// What kind of value it takes.
  public let form: Form
  /// What it holds in a thing.
  public let held: @Sendable (Root) -> Held

  /// Reads a value; whether there is one that could be read.
  let read: @Sendable (YAMLNode, inout Root, KeyPlace) -> Bool
  /// Takes over the value of a whole where the part has none; whether it did.
  let inherit: (@Sendable (inout Root, Root) -> Bool)?
  /// Finds what the references in a thing refer to.
  let resolve: (@Sendable (inout Root, inout Resolver) -> Void)?

  /// A key whose property is nil where it is not written.
  @inline(__always)
  convenience init<Value>(
    _ name: String, _ path: @autoclosure @escaping PropertyPath<Root, Value?>,
    _ kind: ValueKind<Value>,
    nl dutch: String, en english: String, example: String? = nil, required: Bool = false,
    since: Int = 1, told: Teller = .template, inherits: Bool = false
  ) {
    self.init(
      name, of: Property(path()), kind, Phrase(nl: dutch, en: english), example, required, since,
      told, inherits)
  }

  /// A key whose property keeps what it has where the key is not written.
  @inline(__always)
  convenience init<Value>(
    _ name: String, _ path: @autoclosure @escaping PropertyPath<Root, Value>,
    _ kind: ValueKind<Value>,
    nl dutch: String, en english: String, example: String? = nil, required: Bool = false,
    since: Int = 1, told: Teller = .template
  ) {
    self.init(
      name, always: Property(path()), kind, Phrase(nl: dutch, en: english), example, required,
      since, told)
  }

  private init<Value>(
    _ name: String, of property: Property<Root, Value?>, _ kind: ValueKind<Value>,
    _ words: Phrase, _ example: String?, _ isRequired: Bool, _ since: Int, _ told: Teller,
    _ inherits: Bool
  ) {
    self.name = name
    self.property = { property.path() }
    self.words = words
    self.example = example
    self.isRequired = isRequired
    isAlways = false
    self.since = since
    self.told = told
    form = kind.form
    held = { root in property.value(root).map(kind.held) ?? .nothing }
    read = { node, root, place in
      guard let value = kind.read(node, place) else { return false }
      property.change(&root) { $0 = value }
      return true
    }
    if inherits {
      inherit = { root, whole in
        guard property.value(root) == nil, let value = property.value(whole) else { return false }
        property.change(&root) { $0 = value }
        return true
      }
    } else {
      inherit = nil
    }
    guard let resolveValue = kind.resolve else {
      resolve = nil
      return
    }
    resolve = { root, resolver in
      property.change(&root) { held in
        guard var value = held else { return }
        // Taken out, so that a list is not copied.
        held = nil
        resolveValue(&value, &resolver)
        held = value
      }
    }
  }

  private init<Value>(
    _ name: String, always property: Property<Root, Value>, _ kind: ValueKind<Value>,
    _ words: Phrase, _ example: String?, _ isRequired: Bool, _ since: Int, _ told: Teller
  ) {
    self.name = name
    self.property = { property.path() }
    self.words = words
    self.example = example
    self.isRequired = isRequired
    isAlways = true
    self.since = since
    self.told = told
    form = kind.form
    held = { root in kind.held(property.value(root)) }
    read = { node, root, place in
      guard let value = kind.read(node, place) else { return false }
      property.change(&root) { $0 = value }
      return true
    }
    inherit = nil
    guard let resolveValue = kind.resolve else {
      resolve = nil
      return
    }
    resolve = { root, resolver in property.change(&root) { resolveValue(&$0, &resolver) } }
  }
}
