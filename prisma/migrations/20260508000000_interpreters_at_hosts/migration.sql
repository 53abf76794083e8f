-- As before, and at a host for the way as well; without a host both ways are nothing (Bilateral_host).
CREATE OR REPLACE FUNCTION plenum_check_interpreter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "InterpreterBooking" b JOIN "Bilateral" m ON m.id = b."bilateralId"
      WHERE m.id = NEW.id AND (m."state" NOT IN ('scheduled', 'held', 'no_show')
        OR b."startsAt" <> m."startsAt" - make_interval(mins => m."travelBefore")
        OR b."endsAt" <> m."endsAt" + make_interval(mins => m."travelAfter"))) THEN
    RAISE EXCEPTION 'Meeting % holds an interpreter without standing then', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
