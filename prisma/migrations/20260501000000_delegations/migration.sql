-- CreateEnum
CREATE TYPE "DelegationKind" AS ENUM ('state', 'organisation', 'city');

-- CreateEnum
CREATE TYPE "DelegationRank" AS ENUM ('head_of_state', 'head_of_government', 'minister', 'institution', 'official');

-- CreateEnum
CREATE TYPE "MemberCapacity" AS ENUM ('head', 'alternate', 'delegate', 'adviser', 'observer', 'interpreter', 'liaison', 'media', 'security', 'staff');

-- CreateEnum
CREATE TYPE "MemberState" AS ENUM ('nominated', 'confirmed', 'accredited', 'refused', 'substituted');

-- CreateEnum
CREATE TYPE "DelegationOrder" AS ENUM ('english', 'french', 'rank');

-- CreateEnum
CREATE TYPE "BilateralLevel" AS ENUM ('heads', 'ministers', 'officials');

-- CreateEnum
CREATE TYPE "BilateralState" AS ENUM ('requested', 'countered', 'accepted', 'scheduled', 'held', 'no_show', 'declined', 'withdrawn', 'expired', 'bumped', 'cancelled');

-- CreateEnum
CREATE TYPE "BilateralSide" AS ENUM ('asking', 'asked');

-- AlterTable
ALTER TABLE "RoleAssignment" ADD COLUMN     "delegationId" UUID;

-- AlterTable
ALTER TABLE "RoomBooking" ADD COLUMN     "bilateralId" UUID;

-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "memberId" UUID;

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "kind" "DelegationKind" NOT NULL,
    "countryCode" TEXT,
    "shortName" JSONB NOT NULL,
    "longName" JSONB NOT NULL,
    "host" BOOLEAN NOT NULL DEFAULT false,
    "rank" "DelegationRank" NOT NULL DEFAULT 'official',
    "tookOfficeOn" DATE,
    "position" INTEGER,
    "positionReason" TEXT,
    "floating" INTEGER NOT NULL DEFAULT 0,
    "timeZone" TEXT,
    "worksFrom" TEXT,
    "worksUntil" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DelegationMember" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "registrationId" UUID,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "capacity" "MemberCapacity" NOT NULL,
    "principalAt" "BilateralLevel",
    "state" "MemberState" NOT NULL DEFAULT 'nominated',
    "reason" TEXT,
    "insteadOfId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DelegationMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BilateralSettings" (
    "summitId" UUID NOT NULL,
    "order" "DelegationOrder" NOT NULL DEFAULT 'english',
    "hostFirst" BOOLEAN NOT NULL DEFAULT false,
    "lengths" INTEGER[] DEFAULT ARRAY[20, 30, 45]::INTEGER[],
    "turnaround" INTEGER NOT NULL DEFAULT 15,
    "perDay" INTEGER,
    "opensAt" TEXT NOT NULL DEFAULT '08:00',
    "closesAt" TEXT NOT NULL DEFAULT '20:00',
    "latestAt" TEXT,
    "answerHours" INTEGER NOT NULL DEFAULT 48,
    "reconfirm" INTEGER,
    "mayDisplace" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BilateralSettings_pkey" PRIMARY KEY ("summitId")
);

-- CreateTable
CREATE TABLE "Bilateral" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "askingId" UUID NOT NULL,
    "askedId" UUID NOT NULL,
    "level" "BilateralLevel" NOT NULL,
    "state" "BilateralState" NOT NULL DEFAULT 'requested',
    "awaits" "BilateralSide",
    "subject" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "languages" TEXT[],
    "interpretation" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "roomId" UUID,
    "answerBy" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Bilateral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BilateralPerson" (
    "bilateralId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "side" "BilateralSide" NOT NULL,
    "principal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "BilateralPerson_pkey" PRIMARY KEY ("bilateralId","memberId")
);

-- CreateTable
CREATE TABLE "BilateralStep" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "bilateralId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "side" "BilateralSide",
    "act" TEXT NOT NULL,
    "from" "BilateralState",
    "to" "BilateralState" NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "roomId" UUID,
    "reason" TEXT,

    CONSTRAINT "BilateralStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonBooking" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "bilateralId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonBooking_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Delegation_summitId_idx" ON "Delegation"("summitId");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_id_summitId_key" ON "Delegation"("id", "summitId");

-- CreateIndex
CREATE UNIQUE INDEX "DelegationMember_insteadOfId_key" ON "DelegationMember"("insteadOfId");

-- CreateIndex
CREATE INDEX "DelegationMember_delegationId_summitId_idx" ON "DelegationMember"("delegationId", "summitId");

-- CreateIndex
CREATE INDEX "DelegationMember_summitId_email_idx" ON "DelegationMember"("summitId", "email");

-- CreateIndex
CREATE INDEX "DelegationMember_registrationId_idx" ON "DelegationMember"("registrationId");

-- CreateIndex
CREATE INDEX "Absence_summitId_idx" ON "Absence"("summitId");

-- CreateIndex
CREATE INDEX "Absence_memberId_idx" ON "Absence"("memberId");

-- CreateIndex
CREATE INDEX "Bilateral_summitId_state_idx" ON "Bilateral"("summitId", "state");

-- CreateIndex
CREATE INDEX "Bilateral_askingId_summitId_idx" ON "Bilateral"("askingId", "summitId");

-- CreateIndex
CREATE INDEX "Bilateral_askedId_summitId_idx" ON "Bilateral"("askedId", "summitId");

-- CreateIndex
CREATE INDEX "Bilateral_roomId_idx" ON "Bilateral"("roomId");

-- CreateIndex
CREATE INDEX "BilateralPerson_memberId_idx" ON "BilateralPerson"("memberId");

-- CreateIndex
CREATE INDEX "BilateralPerson_summitId_idx" ON "BilateralPerson"("summitId");

-- CreateIndex
CREATE INDEX "BilateralStep_summitId_idx" ON "BilateralStep"("summitId");

-- CreateIndex
CREATE UNIQUE INDEX "BilateralStep_bilateralId_number_key" ON "BilateralStep"("bilateralId", "number");

-- CreateIndex
CREATE INDEX "PersonBooking_summitId_idx" ON "PersonBooking"("summitId");

-- CreateIndex
CREATE INDEX "PersonBooking_memberId_idx" ON "PersonBooking"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonBooking_bilateralId_memberId_key" ON "PersonBooking"("bilateralId", "memberId");

-- CreateIndex
CREATE INDEX "RoleAssignment_delegationId_summitId_idx" ON "RoleAssignment"("delegationId", "summitId");

-- CreateIndex
CREATE UNIQUE INDEX "RoomBooking_bilateralId_key" ON "RoomBooking"("bilateralId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_memberId_key" ON "Seat"("memberId");

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_delegationId_summitId_fkey" FOREIGN KEY ("delegationId", "summitId") REFERENCES "Delegation"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomBooking" ADD CONSTRAINT "RoomBooking_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "DelegationMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_delegationId_summitId_fkey" FOREIGN KEY ("delegationId", "summitId") REFERENCES "Delegation"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationMember" ADD CONSTRAINT "DelegationMember_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "DelegationMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "DelegationMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BilateralSettings" ADD CONSTRAINT "BilateralSettings_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bilateral" ADD CONSTRAINT "Bilateral_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bilateral" ADD CONSTRAINT "Bilateral_askingId_summitId_fkey" FOREIGN KEY ("askingId", "summitId") REFERENCES "Delegation"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bilateral" ADD CONSTRAINT "Bilateral_askedId_summitId_fkey" FOREIGN KEY ("askedId", "summitId") REFERENCES "Delegation"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bilateral" ADD CONSTRAINT "Bilateral_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BilateralPerson" ADD CONSTRAINT "BilateralPerson_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BilateralPerson" ADD CONSTRAINT "BilateralPerson_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "DelegationMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BilateralPerson" ADD CONSTRAINT "BilateralPerson_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BilateralStep" ADD CONSTRAINT "BilateralStep_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BilateralStep" ADD CONSTRAINT "BilateralStep_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonBooking" ADD CONSTRAINT "PersonBooking_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonBooking" ADD CONSTRAINT "PersonBooking_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "DelegationMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonBooking" ADD CONSTRAINT "PersonBooking_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "RoleAssignment"
  ADD CONSTRAINT "RoleAssignment_delegation" CHECK ("delegationId" IS NULL OR ("role" = 'focal_point' AND "summitId" IS NOT NULL));

ALTER TABLE "Delegation"
  ADD CONSTRAINT "Delegation_country" CHECK (("kind" = 'state') = ("countryCode" IS NOT NULL) AND "countryCode" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Delegation_position" CHECK (("position" IS NULL) = ("positionReason" IS NULL) AND "position" > 0),
  ADD CONSTRAINT "Delegation_floating" CHECK ("floating" >= 0),
  ADD CONSTRAINT "Delegation_hours" CHECK (("worksFrom" IS NULL) = ("worksUntil" IS NULL)
    AND "worksFrom" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "worksUntil" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
-- A State takes part once; one place of an order made by hand is one delegation's, and one host receives the others.
CREATE UNIQUE INDEX "Delegation_summitId_countryCode_key" ON "Delegation"("summitId", "countryCode");
CREATE UNIQUE INDEX "Delegation_host_once" ON "Delegation"("summitId") WHERE "host";

ALTER TABLE "DelegationMember"
  ADD CONSTRAINT "DelegationMember_email" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "DelegationMember_language" CHECK ("language" IN ('en', 'fr')),
  ADD CONSTRAINT "DelegationMember_reason" CHECK ("state" <> 'refused' OR "reason" IS NOT NULL);
-- Exactly one head, and one who speaks for it at each level; whoever is out of it leaves the way free.
CREATE UNIQUE INDEX "DelegationMember_one_head" ON "DelegationMember"("delegationId")
  WHERE "capacity" = 'head' AND "state" NOT IN ('refused', 'substituted');
CREATE UNIQUE INDEX "DelegationMember_one_principal" ON "DelegationMember"("delegationId", "principalAt")
  WHERE "principalAt" IS NOT NULL AND "state" NOT IN ('refused', 'substituted');
CREATE UNIQUE INDEX "DelegationMember_email_once" ON "DelegationMember"("summitId", "email")
  WHERE "state" NOT IN ('refused', 'substituted');

ALTER TABLE "Seat" ADD CONSTRAINT "Seat_member" CHECK ("memberId" IS NULL OR "state" = 'held');
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_interval" CHECK ("endsAt" > "startsAt");

ALTER TABLE "BilateralSettings"
  ADD CONSTRAINT "BilateralSettings_lengths" CHECK (cardinality("lengths") > 0 AND 5 <= ALL ("lengths") AND 240 >= ALL ("lengths")),
  ADD CONSTRAINT "BilateralSettings_turnaround" CHECK ("turnaround" BETWEEN 0 AND 120),
  ADD CONSTRAINT "BilateralSettings_perDay" CHECK ("perDay" > 0),
  ADD CONSTRAINT "BilateralSettings_hours" CHECK ("opensAt" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    AND "closesAt" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "closesAt" > "opensAt"),
  ADD CONSTRAINT "BilateralSettings_latest" CHECK ("latestAt" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT "BilateralSettings_answerHours" CHECK ("answerHours" BETWEEN 1 AND 720),
  ADD CONSTRAINT "BilateralSettings_reconfirm" CHECK ("reconfirm" > 0);

ALTER TABLE "Bilateral"
  ADD CONSTRAINT "Bilateral_two_sides" CHECK ("askingId" <> "askedId"),
  ADD CONSTRAINT "Bilateral_minutes" CHECK ("minutes" BETWEEN 5 AND 240),
  ADD CONSTRAINT "Bilateral_subject" CHECK (length("subject") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Bilateral_interval" CHECK (("startsAt" IS NULL) = ("endsAt" IS NULL) AND "endsAt" > "startsAt"),
  ADD CONSTRAINT "Bilateral_placed" CHECK ("state" NOT IN ('scheduled', 'held', 'no_show') OR ("startsAt" IS NOT NULL AND "roomId" IS NOT NULL)),
  ADD CONSTRAINT "Bilateral_awaits" CHECK (("state" IN ('requested', 'countered')) = ("awaits" IS NOT NULL)),
  ADD CONSTRAINT "Bilateral_answerBy" CHECK (("awaits" IS NOT NULL) = ("answerBy" IS NOT NULL));
-- One pending request per pair and level, whoever of the two asked.
CREATE UNIQUE INDEX "Bilateral_pending_once" ON "Bilateral"(LEAST("askingId", "askedId"), GREATEST("askingId", "askedId"), "level")
  WHERE "state" IN ('requested', 'countered');

-- Rule 2: nobody is in two meetings at once.
ALTER TABLE "PersonBooking"
  ADD CONSTRAINT "PersonBooking_interval" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "PersonBooking_one_at_a_time"
    EXCLUDE USING gist ("memberId" WITH =, tstzrange("startsAt", "endsAt") WITH &&);
-- A room is held by a session, by a meeting, or by neither.
ALTER TABLE "RoomBooking" ADD CONSTRAINT "RoomBooking_holder" CHECK ("sessionId" IS NULL OR "bilateralId" IS NULL);

-- A meeting that stands has its room, and whoever attends is taken; one that does not holds nobody.
CREATE FUNCTION plenum_check_bilateral() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE meeting "Bilateral";
BEGIN
  SELECT * INTO meeting FROM "Bilateral" WHERE id = NEW.id;
  IF meeting.id IS NULL THEN RETURN NULL; END IF;
  IF meeting."state" IN ('scheduled', 'held', 'no_show') THEN
    IF NOT EXISTS (SELECT 1 FROM "RoomBooking" b WHERE b."bilateralId" = meeting.id AND b."roomId" = meeting."roomId"
        AND b."startsAt" = meeting."startsAt" AND b."endsAt" >= meeting."endsAt")
      OR EXISTS (SELECT 1 FROM "BilateralPerson" p WHERE p."bilateralId" = meeting.id AND NOT EXISTS (
        SELECT 1 FROM "PersonBooking" b WHERE b."bilateralId" = meeting.id AND b."memberId" = p."memberId"
          AND b."startsAt" = meeting."startsAt" AND b."endsAt" = meeting."endsAt")) THEN
      RAISE EXCEPTION 'Meeting % stands without its room or its people', meeting.id USING ERRCODE = 'check_violation';
    END IF;
  ELSIF EXISTS (SELECT 1 FROM "RoomBooking" b WHERE b."bilateralId" = meeting.id)
    OR EXISTS (SELECT 1 FROM "PersonBooking" b WHERE b."bilateralId" = meeting.id) THEN
    RAISE EXCEPTION 'Meeting % holds a room or people without standing', meeting.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Bilateral_checked" AFTER INSERT OR UPDATE ON "Bilateral"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION plenum_check_bilateral();

-- Rule 8: what was done is never edited. It goes with its meeting, when a whole summit goes.
CREATE TRIGGER "BilateralStep_never_edited" BEFORE UPDATE ON "BilateralStep"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_edit();
