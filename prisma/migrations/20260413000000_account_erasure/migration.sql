-- AlterTable
ALTER TABLE "Account" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "SessionGuest_email_idx" ON "SessionGuest"("email");

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- Rule 11: an erasure is for good. The row stays for what the record says of it, and nobody fills it or signs in by it again.
CREATE TRIGGER "Account_erased" BEFORE UPDATE OF "name", "email", "emailVerified", "image", "erasedAt" ON "Account"
  FOR EACH ROW WHEN (OLD."erasedAt" IS NOT NULL) EXECUTE FUNCTION plenum_keep_erased();
ALTER TABLE "Account" ADD CONSTRAINT "Account_erased_empty" CHECK ("erasedAt" IS NULL OR "emailVerified" IS NULL);

-- An erased account plays no part and has no way in. FOR KEY SHARE waits for an erasure that is under way.
CREATE FUNCTION plenum_refuse_erased_account() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE gone TIMESTAMPTZ;
BEGIN
  SELECT "erasedAt" INTO gone FROM "Account" WHERE id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid FOR KEY SHARE;
  IF gone IS NOT NULL THEN RAISE EXCEPTION 'The account is erased' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RoleAssignment_account" BEFORE INSERT ON "RoleAssignment"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_erased_account('accountId');
CREATE TRIGGER "SignIn_account" BEFORE INSERT ON "SignIn"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_erased_account('userId');
CREATE TRIGGER "Identity_account" BEFORE INSERT ON "Identity"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_erased_account('userId');
