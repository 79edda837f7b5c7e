import Diagnostics

/// What open pages are told, in the form of server-sent events.
///
/// Source: HTML Living Standard, 9.2.
enum ServerEvent {
  /// The most files that are named one by one.
  private static let mostNames = 200

  /// That the site was made anew: `{"sessie": …, "nummer": …, "gewijzigd": […], "weg": […]}`; with
  /// `"alles": true` where so much changed that the files are not named.
  static func state(_ change: SiteState.Change, session: String) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    let isMuch = change.changed.count + change.removed.count > mostNames
    json.object { json in
      json.member("sessie", session)
      json.member("nummer", change.number)
      json.key("alles")
      json.boolean(isMuch)
      for (name, paths) in [("gewijzigd", change.changed), ("weg", change.removed)] {
        json.key(name)
        json.array { json in
          if !isMuch { for path in paths { json.string(path) } }
        }
      }
    }
    return event("stand", number: change.number, json.takeBytes())
  }

  /// That the server is still there, with the number of the last state.
  static func beat(number: Int, session: String) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("sessie", session)
      json.member("nummer", number)
    }
    return event("hart", number: number, json.takeBytes())
  }

  private static func event(_ name: String, number: Int, _ data: [UInt8]) -> [UInt8] {
    Array("event: \(name)\nid: \(number)\ndata: ".utf8) + data + Array("\n\n".utf8)
  }
}
