import Diagnostics
import Files
import Site
import Synchronization

/// What the server and the one who makes the site have in common.
final class PreviewShared: Sendable {
  /// The site as it is shown now.
  let state = Mutex(SiteState())
  /// How far the site is that is being made.
  let progress: WorkProgress
  /// Who looks at it.
  let broadcast = Broadcast()
  /// The site as published; nil where there is nothing to compare with.
  let published: PublishedSite?
  /// What opens a source; nil where places are only shown.
  let editor: Editor?
  /// The language of the panel.
  let language: MessageLanguage
  /// The pages that were asked for, as they were sent.
  private let sent = Mutex<[String: (file: OutputFile, sent: PreviewFile)]>([:])
  /// Stands for this run of the server, so that a page sees that it was started again.
  private let session = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  init(
    published: PublishedSite?, editor: Editor?, language: MessageLanguage, progress: WorkProgress
  ) {
    self.progress = progress
    self.published = published
    self.editor = editor
    self.language = language
  }

  /// The file of the site at `path`, as it is sent; made once for each version that is asked for.
  func file(at path: String) -> PreviewFile? {
    guard let file = state.withLock({ $0.files[path] }) else { return nil }
    if let known = sent.withLock({ $0[path] }), known.file == file { return known.sent }
    let new = PreviewFile(file)
    sent.withLock { $0[path] = (file, new) }
    return new
  }

  /// What the panel of a page shows.
  var description: StateDescription {
    StateDescription(
      state: state.withLock { $0 }, progress: progress.shown, language: language,
      hasPublished: published?.isThere ?? false,
      hasEditor: editor != nil)
  }

  /// What happens from now on, beginning with the state now.
  func listen() -> (events: AsyncStream<[UInt8]>, end: @Sendable () -> Void) {
    let number = state.withLock { $0.number }
    return broadcast.listen(first: ServerEvent.beat(number: number, session: session))
  }

  /// Changes the state, and tells all pages what is new.
  func update(_ work: (inout SiteState) -> SiteState.Change) -> SiteState.Change {
    let change = state.withLock { work(&$0) }
    broadcast.send(ServerEvent.state(change, session: session))
    return change
  }

  /// Lets all pages know that the server is still there.
  func beat() {
    let number = state.withLock { $0.number }
    broadcast.send(ServerEvent.beat(number: number, session: session))
  }
}
