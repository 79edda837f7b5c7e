import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@Suite("The YAML test suite")
struct ConformanceTests {
  /// A case of the suite, as its README describes.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let name: String
    let yaml: String
    let fail: Bool
    let events: String

    var testDescription: String { "\(id) \(name)" }
  }

  /// The cases beside the checkout; none where they are not there.
  static let cases: [Case] = {
    guard let folder = Repository.specifications,
      let text = try? String(
        contentsOf: folder.appendingPathComponent("yaml/cases.jsonl"), encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
  }()

  @Test(
    "is read the same or refused with a place", .enabled(if: !cases.isEmpty, "no test suite here"),
    arguments: cases)
  func isReadTheSame(sample: Case) {
    let bytes = Array(sample.yaml.utf8)
    let result = YAMLParser.parse(bytes, file: FileID(0))
    guard result.diagnostics.isEmpty, let root = result.root else {
      #expect(!result.diagnostics.isEmpty)
      for diagnostic in result.diagnostics {
        #expect(diagnostic.range.isWhole || diagnostic.range.end <= bytes.count)
      }
      let usesMore = EventStream.usesMoreThanTheSubset(sample.events)
      let isListed = refusedOnPurpose[sample.id] != nil
      #expect(sample.fail || usesMore || isListed, "\(result.diagnostics.map(\.summary.english))")
      return
    }
    #expect(!sample.fail)
    #expect(refusedOnPurpose[sample.id] == nil, "it is accepted: strike it from the list")
    #expect(EventStream.events(of: root) == EventStream.scalarsAsText(sample.events))
  }

  /// Valid cases within the subset's kinds of node that are refused all the same, and why.
  private let refusedOnPurpose = [
    "27NA": "a directive",
    "2JQS": "a key that is empty",
    "2LFX": "a directive",
    "6CA3": "a tab as indentation",
    "6PBE": "a complex key",
    "7W2P": "a complex key",
    "87E4": "a pair in a flow sequence",
    "8KB6": "a key of several words without a value",
    "8UDB": "a pair in a flow sequence",
    "9MMW": "a pair in a flow sequence",
    "CFD4": "a key that is empty",
    "DC7X": "a comment without a space after its sign",
    "DFF7": "a complex key",
    "DK95/07": "a directive",
    "FRK4": "a key that is empty",
    "JTV5": "a complex key",
    "KK5P": "a complex key",
    "LQZ7": "a pair in a flow sequence",
    "LX3P": "a key that is a list",
    "M2N8/00": "a complex key",
    "M5DY": "a complex key",
    "MUS6/03": "a directive",
    "MUS6/04": "a directive",
    "MUS6/05": "a directive",
    "MUS6/06": "a directive",
    "Q5MG": "a tab as indentation",
    "QF4Y": "a pair in a flow sequence",
    "RR7F": "a complex key",
    "SBG9": "a key that is a list",
    "SM9W/01": "a key that is empty",
    "V9D5": "a complex key",
    "X8DW": "a complex key",
    "Y79Y/002": "a tab as indentation",
  ]
}

/// Event streams in the form of the YAML test suite, with everything but text left out.
enum EventStream {
  /// The events of a node and all in it.
  static func events(of node: YAMLNode) -> [String] {
    switch node.kind {
    case .empty: ["=VAL"]
    case .scalar: [value(node.text)]
    case .sequence: ["+SEQ"] + node.elements.flatMap(events) + ["-SEQ"]
    case .mapping:
      ["+MAP"] + node.entries.flatMap { events(of: $0.key) + events(of: $0.value) } + ["-MAP"]
    }
  }

  /// Whether a stream needs what the subset leaves out: anchors, tags, several documents, keys
  /// that are no text.
  static func usesMoreThanTheSubset(_ stream: String) -> Bool {
    let lines = stream.split(separator: "\n")
    if lines.filter({ $0.hasPrefix("+DOC") }).count != 1 { return true }
    return lines.contains { line in
      line.hasPrefix("=ALI") || line.hasPrefix("=VAL &") || line.hasPrefix("=VAL <")
        || (line.hasPrefix("+MAP") || line.hasPrefix("+SEQ"))
          && (line.contains("&") || line.contains("<"))
    }
  }

  /// A stream of the suite in the form of ``events(of:)``: a plain scalar of no characters is no
  /// value.
  static func scalarsAsText(_ stream: String) -> [String] {
    let events = stream.split(separator: "\n").compactMap { line -> String? in
      if line.hasPrefix("+MAP") { return "+MAP" }
      if line.hasPrefix("+SEQ") { return "+SEQ" }
      if line.hasPrefix("=VAL") {
        // By scalars: a combining mark would be one character with the sign before it.
        let text = line.unicodeScalars.dropFirst(5)
        if text.elementsEqual(":".unicodeScalars) { return "=VAL" }
        return "=VAL " + String(Substring(text.dropFirst()))
      }
      return line.hasPrefix("-MAP") || line.hasPrefix("-SEQ") ? String(line) : nil
    }
    // A stream without a document holds no value.
    return events.isEmpty ? ["=VAL"] : events
  }

  /// The event of a scalar.
  static func value(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      case "\u{8}": escaped += "\\b"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "=VAL " + escaped
  }
}
