/// Groups of bars, such as one group a day.
package struct BarChart: Hashable, Sendable {
  /// One group: a label below and a value for each series.
  package struct Group: Hashable, Sendable {
    package var label: String
    package var values: [Int]

    package init(_ label: String, _ values: [Int]) {
      self.label = label
      self.values = values
    }
  }

  package var groups: [Group]
  /// The role of each series, whose text colour is the colour of its bars.
  package var roles: [Role]

  package init(groups: [Group], roles: [Role]) {
    self.groups = groups
    self.roles = roles
  }
}
