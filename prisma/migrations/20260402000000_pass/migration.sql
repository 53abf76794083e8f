-- CreateEnum
CREATE TYPE "PassEnd" AS ENUM ('lost', 'withdrawn', 'left', 'handed_over', 'dates_moved', 'key_revoked');

-- CreateTable
CREATE TABLE "PassKey" (
    "summitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publicKey" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "activeFrom" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PassKey_pkey" PRIMARY KEY ("summitId","number")
);

-- CreateTable
CREATE TABLE "Pass" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "keyNumber" INTEGER NOT NULL,
    "serial" TEXT NOT NULL,
    "lastDay" DATE NOT NULL,
    "signature" BYTEA NOT NULL,
    "issue" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedFor" "PassEnd",

    CONSTRAINT "Pass_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Pass_serial_key" ON "Pass"("serial");

-- CreateIndex
CREATE INDEX "Pass_summitId_keyNumber_idx" ON "Pass"("summitId", "keyNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Pass_registrationId_issue_key" ON "Pass"("registrationId", "issue");

-- AddForeignKey
ALTER TABLE "PassKey" ADD CONSTRAINT "PassKey_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_summitId_keyNumber_fkey" FOREIGN KEY ("summitId", "keyNumber") REFERENCES "PassKey"("summitId", "number") ON DELETE NO ACTION ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "PassKey"
  ADD CONSTRAINT "PassKey_number" CHECK ("number" BETWEEN 1 AND 255),
  ADD CONSTRAINT "PassKey_publicKey" CHECK ("publicKey" ~ '^[A-Za-z0-9_-]{43}$'),
  ADD CONSTRAINT "PassKey_revoked" CHECK ("revokedAt" IS NULL OR "retiredAt" IS NOT NULL);
ALTER TABLE "Pass"
  ADD CONSTRAINT "Pass_serial" CHECK ("serial" ~ '^[0-9a-f]{32}$'),
  ADD CONSTRAINT "Pass_signature" CHECK (octet_length("signature") = 64),
  ADD CONSTRAINT "Pass_issue" CHECK ("issue" > 0),
  ADD CONSTRAINT "Pass_revoked" CHECK (("revokedAt" IS NULL) = ("revokedFor" IS NULL));

-- One pass of a registration counts, and one key of a summit signs.
CREATE UNIQUE INDEX "Pass_one_counts" ON "Pass"("registrationId") WHERE "revokedAt" IS NULL;
CREATE UNIQUE INDEX "PassKey_one_signs" ON "PassKey"("summitId") WHERE "retiredAt" IS NULL;
CREATE INDEX "Pass_revoked_idx" ON "Pass"("summitId") WHERE "revokedAt" IS NOT NULL;

-- A pass is for someone who takes part in its summit, under a key that counts: a cancellation that happens meanwhile is waited for.
CREATE FUNCTION plenum_check_pass() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE holder record;
BEGIN
  SELECT r."status", r."summitId" INTO holder FROM "Registration" r WHERE r.id = NEW."registrationId" FOR SHARE;
  IF holder."summitId" <> NEW."summitId" OR holder."status" NOT IN ('approved', 'confirmed', 'checked_in') THEN
    RAISE EXCEPTION 'No pass for a registration that is %', holder."status"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Pass_of_someone_who_takes_part';
  END IF;
  PERFORM 1 FROM "PassKey" k
    WHERE k."summitId" = NEW."summitId" AND k."number" = NEW."keyNumber" AND k."revokedAt" IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'No pass under a revoked key' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pass_checked" BEFORE INSERT ON "Pass" FOR EACH ROW EXECUTE FUNCTION plenum_check_pass();

-- What a pass or a key is never changes, and what was revoked stays so; a pass goes with its whole summit only.
CREATE FUNCTION plenum_keep_pass() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT 1 FROM "Summit" s WHERE s.id = OLD."summitId") THEN
      RAISE EXCEPTION 'A pass is revoked, never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD."revokedAt" IS NOT NULL OR NEW."revokedAt" IS NULL
    OR (NEW.id, NEW."summitId", NEW."registrationId", NEW."keyNumber", NEW."serial", NEW."lastDay", NEW."signature", NEW."issue", NEW."issuedAt")
      <> (OLD.id, OLD."summitId", OLD."registrationId", OLD."keyNumber", OLD."serial", OLD."lastDay", OLD."signature", OLD."issue", OLD."issuedAt")
  THEN
    RAISE EXCEPTION 'A pass is revoked once, and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pass_kept" BEFORE UPDATE OR DELETE ON "Pass" FOR EACH ROW EXECUTE FUNCTION plenum_keep_pass();

CREATE FUNCTION plenum_keep_pass_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."publicKey" <> OLD."publicKey" OR NEW."number" <> OLD."number" OR NEW."summitId" <> OLD."summitId"
    OR (OLD."retiredAt" IS NOT NULL AND NEW."retiredAt" IS DISTINCT FROM OLD."retiredAt")
    OR (OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt")
  THEN
    RAISE EXCEPTION 'A key of passes is never another, and never comes back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PassKey_kept" BEFORE UPDATE ON "PassKey" FOR EACH ROW EXECUTE FUNCTION plenum_keep_pass_key();

-- Whoever leaves, leaves without a pass, and no pass outlives its key, at the latest when the transaction ends.
CREATE FUNCTION plenum_leave_no_pass() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Registration" r JOIN "Pass" p ON p."registrationId" = r.id AND p."revokedAt" IS NULL
    WHERE r.id = NEW.id AND r."status" NOT IN ('approved', 'confirmed', 'checked_in'))
  THEN
    RAISE EXCEPTION 'A registration that has left still holds a pass' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Registration_leaves_no_pass" AFTER UPDATE OF "status" ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION plenum_leave_no_pass();

CREATE FUNCTION plenum_revoke_with_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "PassKey" k JOIN "Pass" p ON p."summitId" = k."summitId" AND p."keyNumber" = k."number" AND p."revokedAt" IS NULL
    WHERE k."summitId" = NEW."summitId" AND k."number" = NEW."number" AND k."revokedAt" IS NOT NULL)
  THEN
    RAISE EXCEPTION 'A pass still counts whose key is revoked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "PassKey_takes_its_passes" AFTER UPDATE OF "revokedAt" ON "PassKey"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION plenum_revoke_with_key();
