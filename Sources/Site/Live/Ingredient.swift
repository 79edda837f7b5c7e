import Synchronization

/// Something that other things are made of, such as a text or an entry of the data, as it is now.
///
/// It is the same object for as long as that does not change, and is retired when it does.
final class Ingredient: Sendable {
  private let isUsed = Atomic(true)

  /// Whether what it stands for is still so.
  var isCurrent: Bool { isUsed.load(ordering: .relaxed) }

  /// Tells that what it stands for is no longer so.
  func retire() { isUsed.store(false, ordering: .relaxed) }

  /// Takes back that it is retired, before anybody asks.
  func take() { isUsed.store(true, ordering: .relaxed) }
}

/// Notes what is looked at while something is made: that is what it is made of.
final class Reads: Sendable {
  private let noted = Mutex<[ObjectIdentifier: Ingredient]>([:])

  /// Notes that `ingredient` was looked at.
  func note(_ ingredient: Ingredient) {
    noted.withLock { $0[ObjectIdentifier(ingredient)] = ingredient }
  }

  /// All that was looked at.
  var ingredients: [Ingredient] { noted.withLock { Array($0.values) } }
}

/// What was made before, by name, each with what it was made of: it holds for as long as none of
/// that is retired.
struct Memo<Name: Hashable & Sendable, Made: Sendable>: Sendable {
  private struct Kept {
    let made: Made
    let ingredients: [Ingredient]
  }

  private var kept: [Name: Kept] = [:]

  /// What is known as `name`; nil where there is none, or one that no longer holds.
  func made(_ name: Name) -> Made? {
    guard let known = kept[name], known.ingredients.allSatisfy(\.isCurrent) else { return nil }
    return known.made
  }

  /// Keeps `made`, which was made of `ingredients`.
  mutating func keep(_ made: Made, as name: Name, of ingredients: [Ingredient]) {
    kept[name] = Kept(made: made, ingredients: ingredients)
  }

  /// What is known as `name`, or is made of `ingredients` by `make` and kept.
  mutating func made(
    _ name: Name, of ingredients: @autoclosure () -> [Ingredient], _ make: () -> Made
  ) -> Made {
    if let known = made(name) { return known }
    let new = make()
    keep(new, as: name, of: ingredients())
    return new
  }

  /// Forgets what no longer holds, so that it takes no memory.
  mutating func tidy() {
    kept = kept.filter { $0.value.ingredients.allSatisfy(\.isCurrent) }
  }
}
