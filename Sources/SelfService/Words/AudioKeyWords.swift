import OddJobMarket

extension AudioKeys.Next {
  /// What the key is called where it is said.
  var wording: Wording {
    switch self {
    case .star: Wording("星号键", "the star")
    case .numberSign: Wording("井号键", "the hash key")
    case .slash: Wording("斜杠键", "the slash")
    case .tab: Wording("制表键", "the tab key")
    case .right: Wording("向右键", "the right arrow")
    }
  }
}

extension AudioKeys.Choose {
  /// What the key is called where it is said.
  var wording: Wording {
    switch self {
    case .enter: Wording("回车键", "Enter")
    case .space: Wording("空格键", "the space bar")
    case .plus: Wording("加号键", "the plus key")
    case .minus: Wording("减号键", "the minus key")
    case .zero: Wording("零号键", "the zero key")
    case .down: Wording("向下键", "the down arrow")
    }
  }
}
