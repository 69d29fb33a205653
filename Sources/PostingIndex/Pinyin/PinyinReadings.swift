/// Readings of characters without tone marks, as plain text that is compiled in: the toolchain's
/// transform costs a file of rules in memory and a second for a full table, and knows one reading.
///
/// A line is a syllable, a space and its characters; ü is written v. The tests compare the usual
/// readings with `mandarinToLatin`.
enum PinyinReadings {}
