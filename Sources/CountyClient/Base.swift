import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL
import X509
