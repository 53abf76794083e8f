-- CreateEnum
CREATE TYPE "RoomLayout" AS ENUM ('theatre', 'classroom', 'boardroom');

-- CreateEnum
CREATE TYPE "SpeakerAttendance" AS ENUM ('unknown', 'confirmed', 'declined');

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "about" TEXT,
ADD COLUMN     "dueAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "OccurrenceSeries" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "expected" INTEGER,
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "layout" "RoomLayout",
ADD COLUMN     "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "setup" INTEGER;

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN     "answeredAt" TIMESTAMPTZ(3),
ADD COLUMN     "attendance" "SpeakerAttendance" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "linkNumber" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Summit" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "SummitDay" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Track" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Venue" ADD COLUMN     "contentVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "SpeakerAvailability" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "speakerId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpeakerAvailability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerPhoto" (
    "speakerId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpeakerPhoto_pkey" PRIMARY KEY ("speakerId")
);

-- CreateTable
CREATE TABLE "SessionGuest" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SessionGuest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedRelease" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "plannedById" UUID,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" JSONB NOT NULL,
    "overrideReason" TEXT,
    "restores" INTEGER,
    "document" JSONB NOT NULL,
    "privatePart" JSONB NOT NULL,
    "releaseNumber" INTEGER,
    "cancelledAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "PlannedRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "act" TEXT NOT NULL,
    "undoes" UUID,
    "redoes" UUID,
    "reason" TEXT,
    "rows" JSONB NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "page" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sessionId" UUID,
    "lifted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("page")
);

-- CreateTable
CREATE TABLE "IgnoredConflict" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contentVersion" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IgnoredConflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "summitId" UUID NOT NULL,
    "heads" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("summitId","heads")
);

-- CreateIndex
CREATE INDEX "SpeakerAvailability_summitId_idx" ON "SpeakerAvailability"("summitId");

-- CreateIndex
CREATE INDEX "SpeakerAvailability_speakerId_idx" ON "SpeakerAvailability"("speakerId");

-- CreateIndex
CREATE INDEX "SpeakerPhoto_summitId_idx" ON "SpeakerPhoto"("summitId");

-- CreateIndex
CREATE INDEX "SessionGuest_summitId_idx" ON "SessionGuest"("summitId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionGuest_sessionId_email_key" ON "SessionGuest"("sessionId", "email");

-- CreateIndex
CREATE INDEX "PlannedRelease_summitId_at_idx" ON "PlannedRelease"("summitId", "at");

-- CreateIndex
CREATE INDEX "Change_summitId_accountId_number_idx" ON "Change"("summitId", "accountId", "number");

-- CreateIndex
CREATE INDEX "Change_rows_idx" ON "Change" USING GIN ("rows" jsonb_path_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Change_summitId_number_key" ON "Change"("summitId", "number");

-- CreateIndex
CREATE INDEX "Presence_summitId_at_idx" ON "Presence"("summitId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "IgnoredConflict_summitId_key_key" ON "IgnoredConflict"("summitId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_about_email_key" ON "Notice"("about", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_summitId_externalId_key" ON "Session"("summitId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_summitId_externalId_key" ON "Speaker"("summitId", "externalId");

-- AddForeignKey
ALTER TABLE "SpeakerAvailability" ADD CONSTRAINT "SpeakerAvailability_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerAvailability" ADD CONSTRAINT "SpeakerAvailability_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerPhoto" ADD CONSTRAINT "SpeakerPhoto_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerPhoto" ADD CONSTRAINT "SpeakerPhoto_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionGuest" ADD CONSTRAINT "SessionGuest_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionGuest" ADD CONSTRAINT "SessionGuest_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedRelease" ADD CONSTRAINT "PlannedRelease_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IgnoredConflict" ADD CONSTRAINT "IgnoredConflict_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "SpeakerAvailability" ADD CONSTRAINT "SpeakerAvailability_interval" CHECK ("endsAt" > "startsAt");
ALTER TABLE "SpeakerPhoto" ADD CONSTRAINT "SpeakerPhoto_size" CHECK (octet_length("bytes") BETWEEN 1 AND 1048576);
ALTER TABLE "Speaker"
  ADD CONSTRAINT "Speaker_email" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "Speaker_language" CHECK ("language" IN ('en', 'fr'));
ALTER TABLE "SessionGuest" ADD CONSTRAINT "SessionGuest_email" CHECK ("email" = lower("email"));
ALTER TABLE "Session"
  ADD CONSTRAINT "Session_setup" CHECK ("setup" >= 0),
  ADD CONSTRAINT "Session_expected" CHECK ("expected" >= 0);
ALTER TABLE "Change" ADD CONSTRAINT "Change_number" CHECK ("number" > 0);

-- Rules 8 and 11: a change is never edited, but for an erasure.
CREATE TRIGGER "Change_never_edited" BEFORE UPDATE OR DELETE ON "Change"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_edit();

-- Every open builder hears of a change when it is committed, and of who is there.
CREATE FUNCTION plenum_tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('draft', NEW."summitId" || ' ' || NEW."number");
  RETURN NEW;
END $$;
CREATE TRIGGER "Change_told" AFTER INSERT ON "Change" FOR EACH ROW EXECUTE FUNCTION plenum_tell_change();

CREATE FUNCTION plenum_tell_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('presence', coalesce(NEW."summitId", OLD."summitId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "Presence_told" AFTER INSERT OR DELETE OR UPDATE OF "sessionId", "lifted" ON "Presence"
  FOR EACH ROW EXECUTE FUNCTION plenum_tell_presence();
