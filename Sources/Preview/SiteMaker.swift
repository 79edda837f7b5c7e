import Diagnostics
import Dispatch
import Files
import Site
import Statements
import Synchronization
import Platform

/// Makes the site again after each change, one after the other, away from where requests are
/// answered.
final class SiteMaker: Sendable {
  /// How often a file that is gone while it is read is looked for again: editors remove a file for
  /// a moment when they save it.
  private static let attempts = 3

  private let site: Mutex<LiveSite>
  private let shared: PreviewShared
  private let today: CalendarDate?
  private let tell: @Sendable (Preview.Event) -> Void
  private let queue = DispatchQueue(label: "helder.site")

  init(
    _ options: Preview.Options, shared: PreviewShared,
    tell: @escaping @Sendable (Preview.Event) -> Void
  ) {
    site = Mutex(
      LiveSite(folders: options.folders, jobs: options.jobs, marksSources: true))
    self.shared = shared
    today = options.today
    self.tell = tell
  }

  /// Makes the site of what is there after `change`, and shows it.
  func make(after change: FolderChange) async {
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        makeNow(after: change, attempt: 1)
        continuation.resume()
      }
    }
  }

  private func makeNow(after change: FolderChange, attempt: Int) {
    let day = today ?? CalendarDate(daysSince1970: Machine.daysSince1970)
    do {
      let build = try site.withLock { site throws(SiteError) in
        try site.update(after: change, today: day, progress: shared.progress)
      }
      _ = shared.update { $0.take(build) }
      tell(.built(build))
    } catch {
      if attempt < Self.attempts {
        Machine.pause(milliseconds: 15 * attempt)
        return makeNow(after: .anything, attempt: attempt + 1)
      }
      let message = error.message
      _ = shared.update { $0.take(message) }
      tell(.failed(message))
    }
  }
}
