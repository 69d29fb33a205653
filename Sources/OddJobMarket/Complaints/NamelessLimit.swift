/// How many complaints without a name one seat takes in how long a time: nobody is to bury those of
/// others under invented ones.
package struct NamelessLimit: Hashable, Sendable {
  package var countMax: Int
  package var minutes: Minutes

  package init(countMax: Int = 5, minutes: Minutes = 60) {
    self.countMax = countMax
    self.minutes = minutes
  }
}
