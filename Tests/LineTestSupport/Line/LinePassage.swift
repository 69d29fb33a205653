import NIOCore
import OddJobMarket

/// One direction of one connection: takes bytes from its channel and hands them on to the partner,
/// in order, after their delay, at the line's rate, and with what happens to them.
final class LinePassage: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let partner: any Channel
  private let isUpward: Bool
  private let fault: LineFault?
  private let state: LineState
  private var chance: SeededGenerator
  private var seen = 0
  private var isStruck = false
  /// When the last piece so far is handed on.
  private var freeAt = NIODeadline.uptimeNanoseconds(0)

  init(
    to partner: any Channel, isUpward: Bool, fault: LineFault?, chance: SeededGenerator,
    _ state: LineState
  ) {
    self.partner = partner
    self.isUpward = isUpward
    self.fault = fault
    self.chance = chance
    self.state = state
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    let start = seen
    seen += buffer.readableBytes
    guard let fault, !isStruck, seen > fault.place else { return hand(buffer, context) }
    isStruck = true
    state.note(fault.kind)
    let place = max(0, fault.place - start)
    let before = buffer.getSlice(at: buffer.readerIndex, length: place) ?? buffer
    switch fault.kind {
    case .refused, .cut:
      hand(before, context)
      end(context)
    case .lost:
      hand(before, context)
      end(context, later: .milliseconds(50))
    case .doubled:
      hand(buffer, context)
      hand(buffer, context)
    case .flipped:
      var changed = buffer
      let index = buffer.readerIndex + place
      if let byte = buffer.getInteger(at: index, as: UInt8.self) {
        changed.setInteger(byte ^ 1 << UInt8(chance.below(8)), at: index)
      }
      hand(changed, context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(context)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func hand(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
    guard buffer.readableBytes > 0 else { return }
    state.note(buffer.readableBytes, isUpward: isUpward)
    let weather = state.weather
    let delay = weather.delayMilliseconds == 0 ? 0 : chance.below(weather.delayMilliseconds + 1)
    freeAt = max(freeAt, .now() + .milliseconds(Int64(delay)))
    if let rate = weather.bytesPerSecond {
      let nanoseconds = Int64(buffer.readableBytes) * 1_000_000_000 / Int64(rate)
      freeAt = freeAt + .nanoseconds(nanoseconds)
    }
    let partner = partner
    context.eventLoop.scheduleTask(deadline: freeAt) {
      partner.writeAndFlush(buffer, promise: nil)
    }
  }

  /// Closes both sides once what is under way has gone.
  private func end(_ context: ChannelHandlerContext, later: TimeAmount = .nanoseconds(0)) {
    let (partner, own) = (partner, context.channel)
    freeAt = max(freeAt, .now()) + later
    context.eventLoop.scheduleTask(deadline: freeAt) {
      partner.close(promise: nil)
      own.close(promise: nil)
    }
  }
}
