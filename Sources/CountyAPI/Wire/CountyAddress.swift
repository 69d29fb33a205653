/// Where the county answers: always HTTPS, a name or an address, and a port.
package struct CountyAddress: Hashable, Sendable {
  package var host: String
  package var port: Int

  package init(host: String, port: Int = 443) {
    self.host = host
    self.port = port
  }

  /// Returns nil unless the text is `https://HOST` or `https://HOST:PORT`, with an IPv6 address in
  /// brackets, and nothing behind it but a slash.
  package init?(text: String) {
    guard text.hasPrefix("https://") else { return nil }
    var rest = text.dropFirst("https://".count)
    if rest.last == "/" { rest = rest.dropLast() }
    let host: Substring
    let tail: Substring
    if rest.first == "[", let end = rest.firstIndex(of: "]") {
      host = rest[rest.index(after: rest.startIndex)..<end]
      tail = rest[rest.index(after: end)...]
    } else {
      host = rest.prefix { $0 != ":" }
      tail = rest[host.endIndex...]
    }
    let isName = host.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-.:".contains($0))
    }
    guard !host.isEmpty, isName else { return nil }
    if tail.isEmpty {
      self.init(host: String(host))
    } else {
      guard tail.first == ":", let port = Int(tail.dropFirst()), (1...65_535).contains(port) else {
        return nil
      }
      self.init(host: String(host), port: port)
    }
  }

  /// Whether the host is written as an address rather than a name.
  package var isNumeric: Bool {
    host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// As it stands in a request's `Host`.
  package var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == 443 ? name : "\(name):\(port)"
  }
}
