import Hummingbird
import NIOCore

/// What a request comes with besides itself: the channel, which knows the peer's certificate.
struct CountyRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
