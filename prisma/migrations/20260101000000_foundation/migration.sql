-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'organiser', 'programme_editor', 'registration_officer', 'protocol_officer', 'check_in_staff', 'reviewer', 'focal_point', 'attendee');

-- CreateEnum
CREATE TYPE "SummitMode" AS ENUM ('in_person', 'virtual', 'hybrid');

-- CreateEnum
CREATE TYPE "SummitState" AS ENUM ('draft', 'announced', 'open', 'live', 'archived');

-- CreateEnum
CREATE TYPE "RoomKind" AS ENUM ('session', 'bilateral', 'lounge', 'online');

-- CreateEnum
CREATE TYPE "SessionType" AS ENUM ('plenary', 'ceremony', 'parallel', 'workshop', 'side_event', 'ministerial', 'meeting', 'visit', 'transfer', 'networking', 'reception', 'meal', 'break', 'registration');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('third_party', 'joint', 'host');

-- CreateEnum
CREATE TYPE "Access" AS ENUM ('open', 'seats', 'invitation', 'private');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('scheduled', 'cancelled');

-- CreateEnum
CREATE TYPE "OrganisationPart" AS ENUM ('organiser', 'host', 'counterpart', 'partner');

-- CreateEnum
CREATE TYPE "SpeakerRole" AS ENUM ('chair', 'moderator', 'panellist', 'keynote');

-- CreateEnum
CREATE TYPE "MaterialKind" AS ENUM ('recording', 'slides', 'transcript', 'document');

-- CreateEnum
CREATE TYPE "CreditKind" AS ENUM ('prepared_by', 'research_by', 'funded_by');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "summitId" UUID,
    "role" "Role" NOT NULL,
    "state" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeriesMember" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "fromYear" INTEGER NOT NULL,
    "toYear" INTEGER,
    "calledThen" TEXT,

    CONSTRAINT "SeriesMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Summit" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "seriesId" UUID,
    "episode" INTEGER,
    "name" JSONB NOT NULL,
    "shortName" JSONB NOT NULL,
    "edition" JSONB NOT NULL,
    "theme" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "place" JSONB NOT NULL,
    "figures" JSONB NOT NULL DEFAULT '[]',
    "host" JSONB NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "timeZone" TEXT NOT NULL,
    "mode" "SummitMode" NOT NULL,
    "state" "SummitState" NOT NULL DEFAULT 'draft',
    "contentLanguages" TEXT[],
    "accent" TEXT NOT NULL,
    "clockOffset" INTEGER NOT NULL DEFAULT 0,
    "publication" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Summit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummitDay" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "label" JSONB NOT NULL,
    "note" JSONB NOT NULL DEFAULT '{}',
    "venueShare" INTEGER,
    "capacity" INTEGER,

    CONSTRAINT "SummitDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Venue" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "city" JSONB NOT NULL,
    "address" TEXT,
    "timeZone" TEXT NOT NULL,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "venueId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "floor" JSONB NOT NULL DEFAULT '{}',
    "kind" "RoomKind" NOT NULL,
    "theatre" INTEGER,
    "classroom" INTEGER,
    "boardroom" INTEGER,
    "equipment" TEXT[],
    "turnaround" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoomOpening" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "roomId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomOpening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Track" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "color" TEXT NOT NULL,
    "aim" JSONB NOT NULL,

    CONSTRAINT "Track_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrackTopic" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "trackId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "TrackTopic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OccurrenceSeries" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "OccurrenceSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "type" "SessionType" NOT NULL,
    "origin" "Origin",
    "access" "Access" NOT NULL DEFAULT 'open',
    "status" "SessionStatus" NOT NULL DEFAULT 'scheduled',
    "title" JSONB NOT NULL,
    "abstract" JSONB NOT NULL,
    "stale" TEXT[],
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "dayId" UUID,
    "roomId" UUID,
    "location" JSONB NOT NULL DEFAULT '{}',
    "trackId" UUID,
    "topicId" UUID,
    "occurrenceSeriesId" UUID,
    "languages" TEXT[],
    "interpretation" TEXT[],
    "seats" INTEGER,
    "turnaround" INTEGER,
    "webcast" TEXT,
    "firstRelease" INTEGER,
    "embargoUntil" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "url" TEXT,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionOrganisation" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "part" "OrganisationPart" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SessionOrganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" JSONB NOT NULL,
    "organisationId" UUID,
    "biography" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionSpeaker" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "speakerId" UUID NOT NULL,
    "role" "SpeakerRole" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SessionSpeaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sessionId" UUID,
    "kind" "MaterialKind" NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credit" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sessionId" UUID,
    "kind" "CreditKind" NOT NULL,
    "name" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "note" JSONB NOT NULL,
    "restores" INTEGER,
    "overrideReason" TEXT,
    "document" JSONB NOT NULL,
    "privatePart" JSONB NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoomBooking" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "roomId" UUID NOT NULL,
    "sessionId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomBooking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "summitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("summitId","sessionId","language")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "summitId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "summitId" UUID,
    "accountId" UUID,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Identity_userId_idx" ON "Identity"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_provider_providerAccountId_key" ON "Identity"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_sessionToken_key" ON "SignIn"("sessionToken");

-- CreateIndex
CREATE INDEX "SignIn_userId_idx" ON "SignIn"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInLink_token_key" ON "SignInLink"("token");

-- CreateIndex
CREATE UNIQUE INDEX "SignInLink_identifier_token_key" ON "SignInLink"("identifier", "token");

-- CreateIndex
CREATE INDEX "RoleAssignment_summitId_idx" ON "RoleAssignment"("summitId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleAssignment_once" ON "RoleAssignment"("accountId", "summitId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Series_slug_key" ON "Series"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "SeriesMember_seriesId_state_fromYear_key" ON "SeriesMember"("seriesId", "state", "fromYear");

-- CreateIndex
CREATE UNIQUE INDEX "Summit_slug_key" ON "Summit"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "SummitDay_summitId_date_key" ON "SummitDay"("summitId", "date");

-- CreateIndex
CREATE INDEX "Venue_summitId_idx" ON "Venue"("summitId");

-- CreateIndex
CREATE INDEX "Room_summitId_idx" ON "Room"("summitId");

-- CreateIndex
CREATE INDEX "Room_venueId_idx" ON "Room"("venueId");

-- CreateIndex
CREATE INDEX "RoomOpening_summitId_idx" ON "RoomOpening"("summitId");

-- CreateIndex
CREATE INDEX "RoomOpening_roomId_idx" ON "RoomOpening"("roomId");

-- CreateIndex
CREATE UNIQUE INDEX "Track_summitId_slug_key" ON "Track"("summitId", "slug");

-- CreateIndex
CREATE INDEX "TrackTopic_summitId_idx" ON "TrackTopic"("summitId");

-- CreateIndex
CREATE INDEX "TrackTopic_trackId_idx" ON "TrackTopic"("trackId");

-- CreateIndex
CREATE INDEX "OccurrenceSeries_summitId_idx" ON "OccurrenceSeries"("summitId");

-- CreateIndex
CREATE INDEX "Session_summitId_startsAt_idx" ON "Session"("summitId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_summitId_code_key" ON "Session"("summitId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Session_summitId_number_key" ON "Session"("summitId", "number");

-- CreateIndex
CREATE INDEX "Organisation_summitId_idx" ON "Organisation"("summitId");

-- CreateIndex
CREATE INDEX "SessionOrganisation_summitId_idx" ON "SessionOrganisation"("summitId");

-- CreateIndex
CREATE INDEX "SessionOrganisation_organisationId_idx" ON "SessionOrganisation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionOrganisation_sessionId_organisationId_part_key" ON "SessionOrganisation"("sessionId", "organisationId", "part");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_summitId_slug_key" ON "Speaker"("summitId", "slug");

-- CreateIndex
CREATE INDEX "SessionSpeaker_summitId_idx" ON "SessionSpeaker"("summitId");

-- CreateIndex
CREATE INDEX "SessionSpeaker_speakerId_idx" ON "SessionSpeaker"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionSpeaker_sessionId_speakerId_key" ON "SessionSpeaker"("sessionId", "speakerId");

-- CreateIndex
CREATE INDEX "Material_summitId_idx" ON "Material"("summitId");

-- CreateIndex
CREATE INDEX "Material_sessionId_idx" ON "Material"("sessionId");

-- CreateIndex
CREATE INDEX "Credit_summitId_idx" ON "Credit"("summitId");

-- CreateIndex
CREATE INDEX "Credit_sessionId_idx" ON "Credit"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_summitId_number_key" ON "Release"("summitId", "number");

-- CreateIndex
CREATE INDEX "RoomBooking_summitId_idx" ON "RoomBooking"("summitId");

-- CreateIndex
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "AuditEntry_summitId_at_idx" ON "AuditEntry"("summitId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_at_idx" ON "AuditEntry"("subject", "subjectId", "at");

-- CreateIndex
CREATE INDEX "Notice_summitId_idx" ON "Notice"("summitId");

-- CreateIndex
CREATE INDEX "Notice_email_createdAt_idx" ON "Notice"("email", "createdAt");

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesMember" ADD CONSTRAINT "SeriesMember_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summit" ADD CONSTRAINT "Summit_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummitDay" ADD CONSTRAINT "SummitDay_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Venue" ADD CONSTRAINT "Venue_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomOpening" ADD CONSTRAINT "RoomOpening_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomOpening" ADD CONSTRAINT "RoomOpening_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Track" ADD CONSTRAINT "Track_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackTopic" ADD CONSTRAINT "TrackTopic_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackTopic" ADD CONSTRAINT "TrackTopic_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccurrenceSeries" ADD CONSTRAINT "OccurrenceSeries_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "SummitDay"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "TrackTopic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_occurrenceSeriesId_fkey" FOREIGN KEY ("occurrenceSeriesId") REFERENCES "OccurrenceSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionOrganisation" ADD CONSTRAINT "SessionOrganisation_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionOrganisation" ADD CONSTRAINT "SessionOrganisation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionOrganisation" ADD CONSTRAINT "SessionOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSpeaker" ADD CONSTRAINT "SessionSpeaker_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSpeaker" ADD CONSTRAINT "SessionSpeaker_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSpeaker" ADD CONSTRAINT "SessionSpeaker_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomBooking" ADD CONSTRAINT "RoomBooking_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomBooking" ADD CONSTRAINT "RoomBooking_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- Rule 1: a room holds one thing at a time. A booking's end carries the turnaround.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "RoomBooking"
  ADD CONSTRAINT "RoomBooking_interval" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "RoomBooking_one_at_a_time"
    EXCLUDE USING gist ("roomId" WITH =, tstzrange("startsAt", "endsAt") WITH &&);

ALTER TABLE "RoomOpening" ADD CONSTRAINT "RoomOpening_interval" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Session"
  ADD CONSTRAINT "Session_code" CHECK ("code" ~ '^[0-9A-Z]{6}$'),
  ADD CONSTRAINT "Session_number" CHECK ("number" > 0),
  ADD CONSTRAINT "Session_interval" CHECK (("startsAt" IS NULL) = ("endsAt" IS NULL) AND "endsAt" > "startsAt"),
  ADD CONSTRAINT "Session_seats" CHECK ("seats" > 0),
  ADD CONSTRAINT "Session_turnaround" CHECK ("turnaround" >= 0);
ALTER TABLE "Room"
  ADD CONSTRAINT "Room_turnaround" CHECK ("turnaround" >= 0),
  ADD CONSTRAINT "Room_capacity" CHECK ("theatre" > 0 AND "classroom" > 0 AND "boardroom" > 0);
ALTER TABLE "SummitDay"
  ADD CONSTRAINT "SummitDay_venueShare" CHECK ("venueShare" BETWEEN 0 AND 100),
  ADD CONSTRAINT "SummitDay_capacity" CHECK ("capacity" >= 0);
ALTER TABLE "Summit"
  ADD CONSTRAINT "Summit_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Summit_dates" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "Summit_accent" CHECK ("accent" ~ '^#[0-9a-fA-F]{6}$'),
  ADD CONSTRAINT "Summit_languages" CHECK (cardinality("contentLanguages") > 0);
ALTER TABLE "Release" ADD CONSTRAINT "Release_number" CHECK ("number" > 0);
ALTER TABLE "Account" ADD CONSTRAINT "Account_email" CHECK ("email" = lower("email"));
ALTER TABLE "Account" ADD CONSTRAINT "Account_language" CHECK ("language" IN ('en', 'fr'));

-- A role is held once, the platform's (no summit) too.
DROP INDEX "RoleAssignment_once";
CREATE UNIQUE INDEX "RoleAssignment_once" ON "RoleAssignment"("accountId", "summitId", "role") NULLS NOT DISTINCT;

-- Rules 7, 8 and 11: releases and the audit are never edited; an erasure says so by `SET LOCAL plenum.erasure = 'on'`.
CREATE FUNCTION plenum_refuse_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('plenum.erasure', true) = 'on' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION '% is never edited', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Release_never_edited" BEFORE UPDATE OR DELETE ON "Release"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_edit();
CREATE TRIGGER "AuditEntry_never_edited" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_edit();

-- Rule 7: a session once released can be cancelled, never deleted; its code and number never change.
CREATE FUNCTION plenum_keep_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."firstRelease" IS NOT NULL THEN
      RAISE EXCEPTION 'A released session is never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW."code" <> OLD."code" OR NEW."number" <> OLD."number" OR NEW."summitId" <> OLD."summitId" THEN
    RAISE EXCEPTION 'The code, number and summit of a session never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Session_kept" BEFORE UPDATE OR DELETE ON "Session"
  FOR EACH ROW EXECUTE FUNCTION plenum_keep_session();

-- The page stores of all processes hear of a new publication when it is committed.
CREATE FUNCTION plenum_tell_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('publication', NEW."slug" || ' ' || NEW."publication");
  RETURN NEW;
END $$;
CREATE TRIGGER "Summit_publication" AFTER UPDATE OF "publication" ON "Summit"
  FOR EACH ROW WHEN (NEW."publication" <> OLD."publication") EXECUTE FUNCTION plenum_tell_publication();

-- Search: accents and case ignored, stems of each language.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION plenum_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION plenum_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION plenum_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION plenum_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
