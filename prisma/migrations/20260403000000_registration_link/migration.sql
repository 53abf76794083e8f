-- The public pages of a summit say whether one can register: when its categories change, they are printed anew.
CREATE FUNCTION plenum_reprint_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Summit" SET "publication" = "publication" + 1
  WHERE id IN (SELECT DISTINCT "summitId" FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER "RegistrationCategory_added" AFTER INSERT ON "RegistrationCategory"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plenum_reprint_registration();
CREATE TRIGGER "RegistrationCategory_changed" AFTER UPDATE ON "RegistrationCategory"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plenum_reprint_registration();
