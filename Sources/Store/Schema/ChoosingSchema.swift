/// The statements of the migration for choosing: why somebody was not chosen.
enum ChoosingSchema {
  /// What a person reads of it is one of the lawful reasons, and nobody's own words.
  static let reasons = """
    CREATE TRIGGER notChosenForAListedReason BEFORE UPDATE OF state, note ON application
      WHEN NEW.state = 'notChosen' AND coalesce(NEW.note, '') NOT IN (
          '', 'hours', 'experience', 'certificate', 'enoughPeople', 'workChanged')
        AND (OLD.state <> NEW.state OR NEW.note IS NOT OLD.note)
      BEGIN SELECT RAISE(ABORT, 'notChosen.reason'); END;
    """
}
