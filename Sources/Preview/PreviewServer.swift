import Dispatch
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Platform

/// The server: 127.0.0.1 only, with bounds on what a client may ask of it.
enum PreviewServer {
  /// How many files a preview asks to have open at a time: a connection is one.
  private static let wantedFiles = 4096
  /// How many of these are for other things than connections.
  private static let otherFiles = 96
  /// Where there can be fewer connections than this, that is told.
  static let plentyOfConnections = 800
  /// How long a request may take to come in, and a connection may lie idle.
  private static let readSeconds: Int64 = 10
  /// How long a client may take nothing of what is sent to it.
  ///
  /// An open page is sent something every 15 seconds.
  private static let writeSeconds: Int64 = 40

  /// Answers requests until the task is cancelled.
  static func run(
    _ port: Int, _ shared: PreviewShared, _ tell: @escaping @Sendable (Preview.Event) -> Void
  ) async throws {
    // With port 0 the real one is known only when the server runs.
    let actualPort = ActualPort(port)
    // More wait until one ends.
    let mostConnections = max(8, Machine.allowOpenFiles(wantedFiles) - otherFiles)
    let logger = Logger(label: "helder", factory: { _ in SwiftLogNoOpLogHandler() })
    let application = Application(
      responder: CallbackResponder<PreviewContext> { request, context in
        try await PreviewResponder(shared: shared, port: actualPort.value)
          .respond(to: request, context: context)
      },
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            IdleStateHandler(writeTimeout: .seconds(writeSeconds)), StalledClientHandler(),
          ],
          idleTimeout: .seconds(readSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port), serverName: nil, reuseAddress: true,
        availableConnectionsDelegate: MaximumAvailableConnections(
          mostConnections, logger: logger)),
      onServerRunning: { channel in
        actualPort.value = channel.localAddress?.port ?? port
        tell(.started(port: actualPort.value))
        if mostConnections < plentyOfConnections { tell(.limited(connections: mostConnections)) }
      },
      logger: logger)
    try await application.runService(gracefulShutdownSignals: [])
  }
}
