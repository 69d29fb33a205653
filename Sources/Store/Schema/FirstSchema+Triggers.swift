extension FirstSchema {
  /// A shift counts its own places; the table's CHECK then refuses what would overfill it.
  static let placeTriggers = """
    CREATE TRIGGER placesCountedOnInsert AFTER INSERT ON application
      BEGIN
        UPDATE shift SET
          held = held + (NEW.state = 'held'),
          confirmed = confirmed
            + (SELECT isPlacement FROM applicationStateName WHERE name = NEW.state)
        WHERE key = NEW.shiftKey
          AND (SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1;
      END;
    CREATE TRIGGER placesCountedOnStep AFTER UPDATE OF state ON application
      WHEN NEW.state <> OLD.state
      BEGIN
        UPDATE shift SET
          held = held - (OLD.state = 'held') + (NEW.state = 'held'),
          confirmed = confirmed
            - (SELECT isPlacement FROM applicationStateName WHERE name = OLD.state)
            + (SELECT isPlacement FROM applicationStateName WHERE name = NEW.state)
        WHERE key = NEW.shiftKey;
      END;
    CREATE TRIGGER shiftBeginsEmpty BEFORE INSERT ON shift
      WHEN NEW.held + NEW.confirmed > 0
      BEGIN SELECT RAISE(ABORT, 'shift.miscounted'); END;
    CREATE TRIGGER placesAreCountedNotSet BEFORE UPDATE OF held, confirmed ON shift
      WHEN NEW.held <> (
          SELECT count(*) FROM application WHERE shiftKey = NEW.key AND state = 'held')
        OR NEW.confirmed <> (
          SELECT count(*) FROM application a JOIN applicationStateName n ON n.name = a.state
          WHERE a.shiftKey = NEW.key AND n.isPlacement = 1)
      BEGIN SELECT RAISE(ABORT, 'shift.miscounted'); END;
    CREATE TRIGGER applicationKeepsItsPlace BEFORE UPDATE OF personKey, shiftKey ON application
      BEGIN SELECT RAISE(ABORT, 'application.moved'); END;
    CREATE TRIGGER applicationIsNeverDeleted BEFORE DELETE ON application
      BEGIN SELECT RAISE(ABORT, 'application.deleted'); END;
    CREATE TRIGGER shiftKeepsItsTime BEFORE UPDATE OF startAt, endAt ON shift
      WHEN OLD.held + OLD.confirmed > 0
      BEGIN SELECT RAISE(ABORT, 'shift.moved'); END;
    """

  static let refusesClosedPosting = """
    SELECT RAISE(ABORT, 'posting.notLive') FROM shift s JOIN posting p ON p.key = s.postingKey
      WHERE s.key = NEW.shiftKey AND p.state <> 'live';
    SELECT RAISE(ABORT, 'posting.expired') FROM shift s
      WHERE s.key = NEW.shiftKey AND NEW.changedAt >= s.closesAt;
    """

  /// What must hold whenever an application comes to use a place.
  static let applicationTriggers = """
    CREATE TRIGGER applicationBegins BEFORE INSERT ON application
      WHEN NEW.state NOT IN ('applied', 'standby', 'held', 'confirmed')
      BEGIN SELECT RAISE(ABORT, 'application.step'); END;
    CREATE TRIGGER applicationStepIsLegal BEFORE UPDATE OF state ON application
      WHEN NEW.state <> OLD.state AND NOT EXISTS (
        SELECT 1 FROM applicationStep WHERE fromState = OLD.state AND toState = NEW.state)
      BEGIN SELECT RAISE(ABORT, 'application.step'); END;
    CREATE TRIGGER placeNeedsLivePostingOnInsert BEFORE INSERT ON application
      WHEN NEW.state IN ('held', 'confirmed')
      BEGIN
        \(refusesClosedPosting)
      END;
    CREATE TRIGGER placeNeedsLivePostingOnStep BEFORE UPDATE OF state ON application
      WHEN NEW.state IN ('held', 'confirmed') AND OLD.state <> NEW.state
      BEGIN
        \(refusesClosedPosting)
      END;
    CREATE TRIGGER placementsNeverOverlapOnInsert BEFORE INSERT ON application
      WHEN (SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1
      BEGIN
        SELECT RAISE(ABORT, 'person.overlap') WHERE EXISTS (
          SELECT 1 FROM application o JOIN shift s ON s.key = o.shiftKey
          JOIN applicationStateName n ON n.name = o.state
          JOIN shift w ON w.key = NEW.shiftKey, placementLimit l
          WHERE o.personKey = NEW.personKey AND n.usesPlace = 1
            AND s.startAt < w.endAt + l.travelBuffer AND w.startAt < s.endAt + l.travelBuffer);
      END;
    CREATE TRIGGER placementsNeverOverlapOnStep BEFORE UPDATE OF state ON application
      WHEN (SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1
        AND (SELECT usesPlace FROM applicationStateName WHERE name = OLD.state) = 0
      BEGIN
        SELECT RAISE(ABORT, 'person.overlap') WHERE EXISTS (
          SELECT 1 FROM application o JOIN shift s ON s.key = o.shiftKey
          JOIN applicationStateName n ON n.name = o.state
          JOIN shift w ON w.key = NEW.shiftKey, placementLimit l
          WHERE o.personKey = NEW.personKey AND o.key <> NEW.key AND n.usesPlace = 1
            AND s.startAt < w.endAt + l.travelBuffer AND w.startAt < s.endAt + l.travelBuffer);
      END;
    CREATE TRIGGER postingKeepsItsWord BEFORE UPDATE OF state ON posting
      WHEN OLD.state IN ('cancelled', 'rejected') AND NEW.state <> OLD.state
      BEGIN SELECT RAISE(ABORT, 'posting.step'); END;
    """
}
