-- Every open desk of meetings hears that something is otherwise when it is committed, and not what.
CREATE FUNCTION plenum_tell_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('meetings', coalesce(NEW."summitId", OLD."summitId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "Bilateral_told" AFTER INSERT OR UPDATE ON "Bilateral"
  FOR EACH ROW EXECUTE FUNCTION plenum_tell_meetings();
CREATE TRIGGER "RoomBooking_told" AFTER INSERT OR UPDATE OR DELETE ON "RoomBooking"
  FOR EACH ROW EXECUTE FUNCTION plenum_tell_meetings();
CREATE TRIGGER "Reconfirmation_told" AFTER INSERT OR UPDATE ON "Reconfirmation"
  FOR EACH ROW EXECUTE FUNCTION plenum_tell_meetings();
CREATE TRIGGER "BilateralSettings_told" AFTER INSERT OR UPDATE ON "BilateralSettings"
  FOR EACH ROW EXECUTE FUNCTION plenum_tell_meetings();
