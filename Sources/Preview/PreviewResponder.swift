import Diagnostics
import Files
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Site
import Synchronization
import Platform

/// What a request knows of the connection that it came by.
struct PreviewContext: InitializableFromSource {
  /// The connection.
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }
}

/// Answers requests from what is in memory, and refuses all that does not come from this machine's
/// own browser.
struct PreviewResponder: HTTPResponder {
  let shared: PreviewShared
  /// The port that the server listens on.
  let port: Int

  func respond(to request: Request, context: PreviewContext) async throws -> Response {
    let path = RequestPath(request.head.path ?? "")
    if let refusal = refusal(of: request, path) { return refusal }
    guard let path else { return notFound(request) }
    let address = "/" + path.file
    if request.method == .post, address == PreviewAddress.opening { return open(request, path) }
    guard request.method == .get || request.method == .head else {
      return Self.refusal(.methodNotAllowed, "GET, HEAD", [.allow: "GET, HEAD"])
    }
    switch address {
    case PreviewAddress.script: return answer(request, Client.script)
    case PreviewAddress.style: return answer(request, Client.style)
    case PreviewAddress.panelStyle: return answer(request, Client.panelStyle)
    case PreviewAddress.events: return events(request, context.channel)
    case PreviewAddress.state:
      return json(request, shared.description.json(forPage: path.value(of: "pagina") ?? ""))
    case PreviewAddress.comparison: return comparison(request, path)
    case PreviewAddress.place: return place(request, path)
    default: return page(request, path)
    }
  }

  // MARK: The site

  private func page(_ request: Request, _ path: RequestPath) -> Response {
    if let file = shared.file(at: path.file) { return answer(request, file) }
    if shared.state.withLock({ $0.files[path.file + "/index.html"] }) != nil {
      let name = path.written.split(separator: "/").last ?? ""
      return Response(status: .movedPermanently, headers: [.location: "\(name)/"])
    }
    return notFound(request)
  }

  private func notFound(_ request: Request) -> Response {
    let page = shared.state.withLock { state in
      (
        file: state.files["404.html"], address: state.address, isEmpty: state.files.isEmpty,
        number: state.number
      )
    }
    if let file = page.file {
      return answer(request, PreviewFile(file, standingAt: page.address), status: .notFound)
    }
    // No page could be made yet: a page of the preview's own holds the panel that says why.
    let file =
      page.isEmpty
      ? Client.waitingPage(in: shared.language, isFirst: page.number == 0)
      : PreviewFile(bytes: [], type: "text/plain")
    return answer(request, file, status: page.isEmpty ? .serviceUnavailable : .notFound)
  }

  /// Sends `file`, or says that the browser has it already.
  private func answer(
    _ request: Request, _ file: PreviewFile, status: HTTPResponse.Status = .ok
  ) -> Response {
    let tag = file.entityTag
    var headers = Self.headers
    headers[.contentType] = file.type
    headers[.eTag] = tag
    let known = request.headers[.ifNoneMatch] ?? ""
    if status == .ok, known.contains(tag) || known == "*" {
      return Response(status: .notModified, headers: headers)
    }
    let response = Response(
      status: status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    return request.method == .head ? response.createHeadResponse() : response
  }

  // MARK: The preview

  private func events(_ request: Request, _ channel: any Channel) -> Response {
    var headers = Self.headers
    headers[.contentType] = "text/event-stream"
    headers[.cacheControl] = "no-store"
    guard request.method == .get else { return Response(status: .ok, headers: headers) }
    let (events, end) = shared.listen()
    // A browser that goes away ends its stream at once, not at the next event.
    channel.pipeline.addHandler(LeavingClientHandler(), position: .first).whenComplete { _ in }
    channel.closeFuture.whenComplete { _ in end() }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        defer { end() }
        for await event in events { try await writer.write(ByteBuffer(bytes: event)) }
        try await writer.finish(nil)
      })
  }

  private func comparison(_ request: Request, _ path: RequestPath) -> Response {
    let published = shared.published.flatMap { $0.isThere ? $0 : nil }
    guard let page = path.value(of: "pagina") else {
      let (files, comparison) = shared.state.withLock { ($0.files, $0.comparison) }
      let description = ComparisonDescription(
        since: comparison?.changes(since: published?.claims) ?? [],
        pages: published?.difference(from: files), language: shared.language)
      return json(request, description.json)
    }
    guard let published else { return Self.refusal(.notFound, "") }
    guard let bytes = published.page(at: page) else { return Self.refusal(.notFound, "") }
    // As text, so that nothing of it runs or loads.
    return answer(request, PreviewFile(bytes: bytes, type: "text/plain; charset=utf-8"))
  }

  /// Where the entry of the data with a mark stands.
  private func place(_ request: Request, _ path: RequestPath) -> Response {
    let places = shared.state.withLock { $0.places }
    guard let mark = path.value(of: "merk"), let place = places?.place(of: mark) else {
      return Self.refusal(.notFound, "")
    }
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("bestand", place.file)
      json.member("regel", place.line)
    }
    return self.json(request, json.takeBytes())
  }

  private func open(_ request: Request, _ path: RequestPath) -> Response {
    // Another site's page can't send this header without asking, and is never allowed to.
    let isOwn = HTTPField.Name("X-Helder").map { request.headers[$0] == "1" } ?? false
    guard isOwn, let file = path.value(of: "bestand"), let line = path.value(of: "regel"),
      let number = Int(line), number > 0, let editor = shared.editor,
      shared.state.withLock({ $0.report.sources.files.contains { $0.path == file } })
    else { return Self.refusal(.badRequest, "") }
    switch editor.open(file, line: number) {
    case .started: return Response(status: .noContent, headers: Self.headers)
    case .busy: return Self.refusal(.conflict, "")
    case .failed: return Self.refusal(.internalServerError, "")
    }
  }

  private func json(_ request: Request, _ bytes: [UInt8]) -> Response {
    var headers = Self.headers
    headers[.contentType] = "application/json"
    headers[.cacheControl] = "no-store"
    let response = Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    return request.method == .head ? response.createHeadResponse() : response
  }

  // MARK: Refusing

  /// The longest target that is read, in bytes.
  private static let longestTarget = 4096

  /// Why a request is refused before it is looked at.
  private func refusal(of request: Request, _ path: RequestPath?) -> Response? {
    let target = request.head.path ?? ""
    if target.utf8.count > Self.longestTarget { return Self.refusal(.uriTooLong, "") }
    // The first host is the request's; another one would be a second opinion.
    if let name = HTTPField.Name("Host"), request.headers[name] != nil {
      return Self.refusal(.badRequest, "")
    }
    // A site elsewhere whose name leads here (DNS rebinding) comes with its own name.
    guard RequestHost.isOwn(request.head.authority ?? "", port: port) else {
      return Self.refusal(.misdirectedRequest, "helder serve: 127.0.0.1:\(port)\n")
    }
    // By the path as it is answered, so that no other way to write it gets round this.
    if let site = HTTPField.Name("Sec-Fetch-Site"), request.headers[site] == "cross-site",
      path?.isOfPreview ?? false
    {
      return Self.refusal(.forbidden, "")
    }
    return nil
  }

  private static func refusal(
    _ status: HTTPResponse.Status, _ text: String, _ more: HTTPFields = [:]
  ) -> Response {
    var headers = Self.headers
    headers[.contentType] = "text/plain; charset=utf-8"
    for field in more { headers.append(field) }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// What goes with every answer: the rules of the published site, and the preview's own requests.
  private static let headers: HTTPFields = {
    var fields: HTTPFields = [
      .cacheControl: "no-cache",
      .contentSecurityPolicy: ContentPolicy.ofPreview + "; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
    ]
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }()
}
