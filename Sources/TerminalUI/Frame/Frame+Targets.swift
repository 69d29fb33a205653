extension Frame {
  /// Registers something a person can do. Behind a question that stands over everything it is left
  /// out.
  package mutating func addTarget(_ target: Target<Message>) {
    guard !isSealed else { return }
    targets.append(target)
  }

  /// Registers what stays within reach beside a question that stands over all else.
  package mutating func keepTarget(_ target: Target<Message>) {
    targets.append(target)
  }

  /// Registers what only a key does.
  package mutating func addKey(
    _ key: Key, _ label: String, message: Message, whyDisabled: String? = nil, help: String? = nil
  ) {
    addTarget(
      Target(
        label: label, key: key, message: message, whyDisabled: whyDisabled, kind: .keyOnly,
        help: help))
  }

  /// Returns the innermost target at a cell: the one drawn last, enabled or not.
  package func target(at position: Position) -> Target<Message>? {
    targets.last { $0.rect?.contains(position) ?? false }
  }

  /// Returns the target of a key: the one drawn last, enabled or not.
  package func target(for key: Key) -> Target<Message>? {
    targets.last { $0.key == key }
  }

  /// Returns an empty list of targets over the cells of this frame, for a part with messages of its
  /// own.
  ///
  /// The cells are handed over, so that nothing is copied; `adopt` gives them back.
  package mutating func child<Child>(_: Child.Type = Child.self) -> Frame<Child> {
    var child = Frame<Child>(
      size: Size(rows: 0, columns: 0), theme: theme, metrics: metrics, showsKeyHints: showsKeyHints)
    swap(&child.canvas, &canvas)
    child.isSealed = isSealed
    child.cursor = cursor
    return child
  }

  /// Takes over what a child has drawn and registered, with its messages mapped.
  ///
  /// A child that asked a question over everything silences what was registered here before.
  package mutating func adopt<Child>(_ child: Frame<Child>, _ map: (Child) -> Message) {
    if child.isSealed, !isSealed { targets.removeAll() }
    canvas = child.canvas
    targets.reserveCapacity(targets.count + child.targets.count)
    for target in child.targets { targets.append(target.mapped(map)) }
    cursor = child.cursor
    isSealed = child.isSealed
  }
}
