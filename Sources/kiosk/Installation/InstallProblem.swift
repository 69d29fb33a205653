import Glibc
import OddJobMarket

/// Why nothing, or not all, was installed.
enum InstallProblem: Error, Equatable {
  case user(String)
  /// Not absolute, or with characters that a unit file would read as something else.
  case path(String)
  /// Where the service's own protections hide what is there.
  case hidden(String)
  case terminal(String)
  /// No screen can be at this terminal.
  case noPanel(String)
  /// In points.
  case fontSize(Int)
  case address(String)
  /// Files that a person has changed; nothing was written.
  case changed([String])
  /// A link leads out of the root.
  case outside(String)
  case notWritten(path: String, CInt)

  var code: String {
    switch self {
    case .user: "install.user"
    case .path: "install.path"
    case .hidden: "install.hidden"
    case .terminal: "install.terminal"
    case .noPanel: "install.panel"
    case .fontSize: "install.font-size"
    case .address: "install.address"
    case .changed: "install.changed"
    case .outside: "install.outside"
    case .notWritten: "install.not-written"
    }
  }

  var status: Int32 {
    switch self {
    case .user, .path, .hidden, .terminal, .noPanel, .fontSize, .address: EX_USAGE
    case .changed, .outside, .notWritten: EX_CANTCREAT
    }
  }

  var wording: Wording {
    switch self {
    case .user(let name):
      Wording(
        "用户名不能用：\(name)。要小写字母开头，不能是root。",
        "\(name) can't be the service's user: it begins with a small letter and is not root.")
    case .path(let path):
      Wording(
        "路径不能用：\(path)。要从/写起，只用字母、数字和 . _ - /。",
        "The path \(path) won't do: it begins with / and has letters, digits and . _ - / only.")
    case .hidden(let path):
      Wording(
        "服务看不到\(path)：不能放在 /home、/root、/run、/tmp、/var/tmp、/dev 里。",
        "The service can't see \(path): not in /home, /root, /run, /tmp, /var/tmp or /dev.")
    case .terminal(let name):
      Wording("终端名不对：\(name)。例如 tty1、ttyS0。", "\(name) is no terminal. For example: tty1, ttyS0.")
    case .noPanel(let name):
      Wording(
        "触摸屏不能接在\(name)上。--terminal 要用 tty1 到 tty63 中的一个。",
        "No panel is at \(name): --terminal needs one of tty1 to tty63.")
    case .fontSize(let points):
      Wording(
        "字号不对：\(points)。--font-size 可以是 8 到 72。",
        "\(points) is no size of letters: --font-size takes 8 to 72.")
    case .address(let text):
      Wording(
        "地址不对：\(text)。要写IP地址，例如 10.1.2.3 或 10.1.2.0/24。",
        "\(text) is no IP address. For example: 10.1.2.3 or 10.1.2.0/24.")
    case .changed(let paths):
      Wording(
        "这些文件被人改过，什么都没有写。要覆盖请加 --force：\n  \(paths.joined(separator: "\n  "))",
        "These files were changed by somebody; nothing was written. To replace them add --force.")
    case .outside(let path):
      Wording("\(path)通向 --root 之外，没有写。", "\(path) leads out of --root and was not written.")
    case .notWritten(let path, let reason):
      Wording(
        "写不了\(path)：\(String(cString: strerror(reason)))。",
        "Can't write \(path): \(String(cString: strerror(reason))).")
    }
  }
}
