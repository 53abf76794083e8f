-- CreateEnum
CREATE TYPE "PaperReaders" AS ENUM ('own', 'both', 'desk');

-- CreateEnum
CREATE TYPE "JointKind" AS ENUM ('read_out', 'announcement');

-- AlterTable
ALTER TABLE "Bilateral" ADD COLUMN     "hostAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hostContact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hostSide" "BilateralSide",
ADD COLUMN     "travelAfter" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "travelBefore" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "MeetingNote" (
    "bilateralId" UUID NOT NULL,
    "side" "BilateralSide" NOT NULL,
    "summitId" UUID NOT NULL,
    "brief" TEXT NOT NULL DEFAULT '',
    "keyPoints" TEXT NOT NULL DEFAULT '',
    "questions" TEXT NOT NULL DEFAULT '',
    "sharedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MeetingNote_pkey" PRIMARY KEY ("bilateralId","side")
);

-- CreateTable
CREATE TABLE "AgendaPoint" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "bilateralId" UUID NOT NULL,
    "side" "BilateralSide" NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgendaPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingPaper" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "bilateralId" UUID NOT NULL,
    "side" "BilateralSide" NOT NULL,
    "readers" "PaperReaders" NOT NULL DEFAULT 'own',
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "bilateralId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "ownerId" UUID,
    "owner" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "dueOn" DATE,
    "doneAt" TIMESTAMPTZ(3),
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JointText" (
    "bilateralId" UUID NOT NULL,
    "kind" "JointKind" NOT NULL,
    "summitId" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "showTime" BOOLEAN NOT NULL DEFAULT false,
    "withReadOut" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draftedBy" "BilateralSide" NOT NULL,
    "askingVersion" INTEGER,
    "askedVersion" INTEGER,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JointText_pkey" PRIMARY KEY ("bilateralId","kind")
);

-- CreateIndex
CREATE INDEX "MeetingNote_summitId_idx" ON "MeetingNote"("summitId");

-- CreateIndex
CREATE INDEX "AgendaPoint_bilateralId_idx" ON "AgendaPoint"("bilateralId");

-- CreateIndex
CREATE INDEX "AgendaPoint_summitId_idx" ON "AgendaPoint"("summitId");

-- CreateIndex
CREATE INDEX "MeetingPaper_bilateralId_idx" ON "MeetingPaper"("bilateralId");

-- CreateIndex
CREATE INDEX "MeetingPaper_summitId_idx" ON "MeetingPaper"("summitId");

-- CreateIndex
CREATE INDEX "FollowUp_bilateralId_idx" ON "FollowUp"("bilateralId");

-- CreateIndex
CREATE INDEX "FollowUp_delegationId_summitId_idx" ON "FollowUp"("delegationId", "summitId");

-- CreateIndex
CREATE INDEX "FollowUp_ownerId_idx" ON "FollowUp"("ownerId");

-- CreateIndex
CREATE INDEX "FollowUp_summitId_idx" ON "FollowUp"("summitId");

-- CreateIndex
CREATE INDEX "JointText_summitId_idx" ON "JointText"("summitId");

-- AddForeignKey
ALTER TABLE "MeetingNote" ADD CONSTRAINT "MeetingNote_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingNote" ADD CONSTRAINT "MeetingNote_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPoint" ADD CONSTRAINT "AgendaPoint_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPoint" ADD CONSTRAINT "AgendaPoint_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPaper" ADD CONSTRAINT "MeetingPaper_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPaper" ADD CONSTRAINT "MeetingPaper_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_delegationId_summitId_fkey" FOREIGN KEY ("delegationId", "summitId") REFERENCES "Delegation"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "DelegationMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointText" ADD CONSTRAINT "JointText_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointText" ADD CONSTRAINT "JointText_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;




-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "AgendaPoint"
  ADD CONSTRAINT "AgendaPoint_text" CHECK (length("text") BETWEEN 1 AND 300),
  ADD CONSTRAINT "AgendaPoint_position" CHECK ("position" > 0);
ALTER TABLE "MeetingPaper"
  ADD CONSTRAINT "MeetingPaper_type" CHECK ("type" IN ('application/pdf', 'image/webp')),
  ADD CONSTRAINT "MeetingPaper_size" CHECK (octet_length("bytes") BETWEEN 1 AND 5242880);
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_text" CHECK (length("text") BETWEEN 1 AND 500);
ALTER TABLE "JointText"
  ADD CONSTRAINT "JointText_languages" CHECK ("text"->>'en' <> '' AND "text"->>'fr' <> ''),
  ADD CONSTRAINT "JointText_agreed" CHECK ("askingVersion" <= "version" AND "askedVersion" <= "version");

-- A yes is to one version: whatever changes what was agreed to is another one.
CREATE FUNCTION plenum_check_joint_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."text", NEW."showTime", NEW."withReadOut") IS DISTINCT FROM (OLD."text", OLD."showTime", OLD."withReadOut")
    AND NEW."version" <= OLD."version" THEN
    RAISE EXCEPTION 'A text of meeting % changed without another version', NEW."bilateralId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "JointText_versions" BEFORE UPDATE ON "JointText"
  FOR EACH ROW EXECUTE FUNCTION plenum_check_joint_text();

-- A follow-up is of one of the two delegations that met, and its owner is one of theirs.
CREATE FUNCTION plenum_check_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Bilateral" b WHERE b.id = NEW."bilateralId" AND NEW."delegationId" IN (b."askingId", b."askedId"))
    OR (NEW."ownerId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "DelegationMember" m WHERE m.id = NEW."ownerId" AND m."delegationId" = NEW."delegationId")) THEN
    RAISE EXCEPTION 'Follow-up % is of a delegation or a member that did not meet', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FollowUp_of_those_who_met" BEFORE INSERT OR UPDATE ON "FollowUp"
  FOR EACH ROW EXECUTE FUNCTION plenum_check_follow_up();

-- A meeting stands in a room of the summit, or at the house of one of its sides.
ALTER TABLE "Bilateral"
  DROP CONSTRAINT "Bilateral_placed",
  ADD CONSTRAINT "Bilateral_placed" CHECK ("state" NOT IN ('scheduled', 'held', 'no_show')
    OR ("startsAt" IS NOT NULL AND ("roomId" IS NULL) = ("hostSide" IS NOT NULL))),
  ADD CONSTRAINT "Bilateral_host" CHECK (("hostSide" IS NULL) = ("hostAddress" = '')
    AND ("hostSide" IS NOT NULL OR ("hostContact" = '' AND "travelBefore" = 0 AND "travelAfter" = 0))),
  ADD CONSTRAINT "Bilateral_travel" CHECK ("travelBefore" BETWEEN 0 AND 600 AND "travelAfter" BETWEEN 0 AND 600);

-- As before, and for a meeting at a host: no room is taken, and its guests are taken for their way as well.
CREATE OR REPLACE FUNCTION plenum_check_bilateral() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE meeting "Bilateral";
BEGIN
  SELECT * INTO meeting FROM "Bilateral" WHERE id = NEW.id;
  IF meeting.id IS NULL THEN RETURN NULL; END IF;
  IF meeting."state" IN ('scheduled', 'held', 'no_show') THEN
    IF (meeting."hostSide" IS NULL) IS DISTINCT FROM EXISTS (SELECT 1 FROM "RoomBooking" b WHERE b."bilateralId" = meeting.id
        AND b."roomId" = meeting."roomId" AND b."startsAt" = meeting."startsAt" AND b."endsAt" >= meeting."endsAt")
      OR EXISTS (SELECT 1 FROM "BilateralPerson" p WHERE p."bilateralId" = meeting.id AND NOT EXISTS (
        SELECT 1 FROM "PersonBooking" b WHERE b."bilateralId" = meeting.id AND b."memberId" = p."memberId"
          AND b."startsAt" = meeting."startsAt"
            - make_interval(mins => CASE WHEN p."side" = meeting."hostSide" THEN 0 ELSE meeting."travelBefore" END)
          AND b."endsAt" = meeting."endsAt"
            + make_interval(mins => CASE WHEN p."side" = meeting."hostSide" THEN 0 ELSE meeting."travelAfter" END))) THEN
      RAISE EXCEPTION 'Meeting % stands without its room or its people', meeting.id USING ERRCODE = 'check_violation';
    END IF;
  ELSIF EXISTS (SELECT 1 FROM "RoomBooking" b WHERE b."bilateralId" = meeting.id)
    OR EXISTS (SELECT 1 FROM "PersonBooking" b WHERE b."bilateralId" = meeting.id) THEN
    RAISE EXCEPTION 'Meeting % holds a room or people without standing', meeting.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
