-- CreateEnum
CREATE TYPE "QuotaKind" AS ENUM ('summit', 'day', 'category', 'delegation', 'session');

-- CreateEnum
CREATE TYPE "SeatState" AS ENUM ('confirmed', 'offered', 'held');

-- CreateEnum
CREATE TYPE "WaitingState" AS ENUM ('waiting', 'offered', 'served', 'declined', 'expired', 'left', 'closed');

-- CreateEnum
CREATE TYPE "WaitingPriority" AS ENUM ('first', 'raised', 'ordinary');

-- CreateEnum
CREATE TYPE "CategoryEntry" AS ENUM ('open', 'code', 'invitation');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('text', 'long_text', 'choice', 'several', 'date', 'country', 'organisation', 'file', 'consent');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('draft', 'submitted', 'approved', 'declined', 'waiting', 'confirmed', 'checked_in', 'cancelled');

-- CreateTable
CREATE TABLE "Quota" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "kind" "QuotaKind" NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "closesAt" TIMESTAMPTZ(3),
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "offerMinutes" INTEGER NOT NULL DEFAULT 2880,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "quotaId" UUID NOT NULL,
    "registrationId" UUID,
    "state" "SeatState" NOT NULL,
    "entryId" UUID,
    "heldFor" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitingEntry" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "quotaIds" UUID[],
    "state" "WaitingState" NOT NULL DEFAULT 'waiting',
    "priority" "WaitingPriority" NOT NULL DEFAULT 'ordinary',
    "priorityReason" TEXT,
    "turn" SERIAL NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "offeredUntil" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WaitingEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationCategory" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "entry" "CategoryEntry" NOT NULL DEFAULT 'open',
    "approval" BOOLEAN NOT NULL DEFAULT false,
    "reapproval" BOOLEAN NOT NULL DEFAULT false,
    "needsDays" BOOLEAN NOT NULL DEFAULT false,
    "namesCloseAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RegistrationCategory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormQuestion" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "label" JSONB NOT NULL,
    "help" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '[]',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "categories" TEXT[],
    "shownWhen" JSONB,
    "purpose" JSONB NOT NULL,
    "retainUntil" DATE NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FormQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationCode" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "email" TEXT,
    "uses" INTEGER NOT NULL DEFAULT 1,
    "used" INTEGER NOT NULL DEFAULT 0,
    "validUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegistrationCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationGroup" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "accountId" UUID,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "accountId" UUID,
    "groupId" UUID,
    "codeId" UUID,
    "status" "RegistrationStatus" NOT NULL DEFAULT 'draft',
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "state" TEXT,
    "delegation" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "days" DATE[],
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "reviewSince" TIMESTAMPTZ(3),
    "linkNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "registrationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "consentAt" TIMESTAMPTZ(3),
    "wording" JSONB,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("registrationId","questionId")
);

-- CreateTable
CREATE TABLE "StarredSession" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "accountId" UUID,
    "registrationId" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StarredSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmittedAct" (
    "key" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SubmittedAct_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Quota_summitId_kind_subject_key" ON "Quota"("summitId", "kind", "subject");

-- CreateIndex
CREATE INDEX "Seat_summitId_idx" ON "Seat"("summitId");

-- CreateIndex
CREATE INDEX "Seat_registrationId_idx" ON "Seat"("registrationId");

-- CreateIndex
CREATE INDEX "Seat_entryId_idx" ON "Seat"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_quotaId_registrationId_key" ON "Seat"("quotaId", "registrationId");

-- CreateIndex
CREATE INDEX "WaitingEntry_summitId_state_priority_turn_idx" ON "WaitingEntry"("summitId", "state", "priority", "turn");

-- CreateIndex
CREATE INDEX "WaitingEntry_registrationId_idx" ON "WaitingEntry"("registrationId");

-- CreateIndex
CREATE INDEX "WaitingEntry_quotaIds_idx" ON "WaitingEntry" USING GIN ("quotaIds");

-- CreateIndex
CREATE UNIQUE INDEX "WaitingEntry_turn_key" ON "WaitingEntry"("turn");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationCategory_summitId_code_key" ON "RegistrationCategory"("summitId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "FormQuestion_summitId_code_key" ON "FormQuestion"("summitId", "code");

-- CreateIndex
CREATE INDEX "RegistrationCode_categoryId_idx" ON "RegistrationCode"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationCode_summitId_code_key" ON "RegistrationCode"("summitId", "code");

-- CreateIndex
CREATE INDEX "RegistrationGroup_summitId_idx" ON "RegistrationGroup"("summitId");

-- CreateIndex
CREATE INDEX "RegistrationGroup_accountId_idx" ON "RegistrationGroup"("accountId");

-- CreateIndex
CREATE INDEX "Registration_summitId_status_idx" ON "Registration"("summitId", "status");

-- CreateIndex
CREATE INDEX "Registration_summitId_email_idx" ON "Registration"("summitId", "email");

-- CreateIndex
CREATE INDEX "Registration_categoryId_idx" ON "Registration"("categoryId");

-- CreateIndex
CREATE INDEX "Registration_accountId_idx" ON "Registration"("accountId");

-- CreateIndex
CREATE INDEX "Registration_groupId_idx" ON "Registration"("groupId");

-- CreateIndex
CREATE INDEX "Registration_codeId_idx" ON "Registration"("codeId");

-- CreateIndex
CREATE INDEX "Answer_summitId_idx" ON "Answer"("summitId");

-- CreateIndex
CREATE INDEX "Answer_questionId_idx" ON "Answer"("questionId");

-- CreateIndex
CREATE INDEX "StarredSession_summitId_idx" ON "StarredSession"("summitId");

-- CreateIndex
CREATE INDEX "StarredSession_accountId_idx" ON "StarredSession"("accountId");

-- CreateIndex
CREATE INDEX "StarredSession_registrationId_idx" ON "StarredSession"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "StarredSession_sessionId_accountId_key" ON "StarredSession"("sessionId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "StarredSession_sessionId_registrationId_key" ON "StarredSession"("sessionId", "registrationId");

-- CreateIndex
CREATE INDEX "SubmittedAct_summitId_idx" ON "SubmittedAct"("summitId");

-- CreateIndex
CREATE INDEX "SubmittedAct_at_idx" ON "SubmittedAct"("at");

-- AddForeignKey
ALTER TABLE "Quota" ADD CONSTRAINT "Quota_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_quotaId_fkey" FOREIGN KEY ("quotaId") REFERENCES "Quota"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "WaitingEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingEntry" ADD CONSTRAINT "WaitingEntry_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingEntry" ADD CONSTRAINT "WaitingEntry_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationCategory" ADD CONSTRAINT "RegistrationCategory_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormQuestion" ADD CONSTRAINT "FormQuestion_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationCode" ADD CONSTRAINT "RegistrationCode_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationCode" ADD CONSTRAINT "RegistrationCode_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "RegistrationCategory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationGroup" ADD CONSTRAINT "RegistrationGroup_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationGroup" ADD CONSTRAINT "RegistrationGroup_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "RegistrationCategory"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "RegistrationGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "RegistrationCode"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "FormQuestion"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StarredSession" ADD CONSTRAINT "StarredSession_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StarredSession" ADD CONSTRAINT "StarredSession_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StarredSession" ADD CONSTRAINT "StarredSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StarredSession" ADD CONSTRAINT "StarredSession_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmittedAct" ADD CONSTRAINT "SubmittedAct_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- Rule 3: no quota is ever exceeded, whatever the code does.
ALTER TABLE "Quota"
  ADD CONSTRAINT "Quota_never_exceeded" CHECK ("taken" BETWEEN 0 AND "size"),
  ADD CONSTRAINT "Quota_subject" CHECK (("kind" = 'summit') = ("subject" = '')),
  ADD CONSTRAINT "Quota_offerMinutes" CHECK ("offerMinutes" > 0),
  ADD CONSTRAINT "Quota_interval" CHECK (("startsAt" IS NULL) = ("endsAt" IS NULL) AND "endsAt" > "startsAt");
ALTER TABLE "Seat"
  ADD CONSTRAINT "Seat_holder" CHECK (("state" = 'held') = ("registrationId" IS NULL) AND ("state" = 'held') = ("heldFor" IS NOT NULL)),
  ADD CONSTRAINT "Seat_offer" CHECK (("state" = 'offered') = ("entryId" IS NOT NULL));
ALTER TABLE "WaitingEntry"
  ADD CONSTRAINT "WaitingEntry_quotas" CHECK (cardinality("quotaIds") > 0),
  ADD CONSTRAINT "WaitingEntry_offer" CHECK ("state" <> 'offered' OR ("offeredAt" IS NOT NULL AND "offeredUntil" IS NOT NULL)),
  ADD CONSTRAINT "WaitingEntry_end" CHECK (("state" IN ('waiting', 'offered')) = ("endedAt" IS NULL)),
  ADD CONSTRAINT "WaitingEntry_priority" CHECK ("priority" = 'ordinary' OR "priorityReason" IS NOT NULL);
CREATE UNIQUE INDEX "WaitingEntry_once" ON "WaitingEntry"("registrationId", "subject") WHERE "state" IN ('waiting', 'offered');
CREATE INDEX "WaitingEntry_due" ON "WaitingEntry"("offeredUntil") WHERE "state" = 'offered';
ALTER TABLE "RegistrationCategory"
  ADD CONSTRAINT "RegistrationCategory_code" CHECK ("code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "RegistrationCategory_times" CHECK ("closesAt" > "opensAt");
ALTER TABLE "FormQuestion" ADD CONSTRAINT "FormQuestion_code" CHECK ("code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "RegistrationCode"
  ADD CONSTRAINT "RegistrationCode_uses" CHECK ("used" BETWEEN 0 AND "uses"),
  ADD CONSTRAINT "RegistrationCode_email" CHECK ("email" = lower("email"));
ALTER TABLE "RegistrationGroup" ADD CONSTRAINT "RegistrationGroup_email" CHECK ("email" = lower("email"));
ALTER TABLE "Registration"
  ADD CONSTRAINT "Registration_email" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "Registration_language" CHECK ("language" IN ('en', 'fr')),
  ADD CONSTRAINT "Registration_state" CHECK ("state" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Registration_submitted" CHECK ("status" IN ('draft', 'cancelled') OR "submittedAt" IS NOT NULL);
ALTER TABLE "StarredSession"
  ADD CONSTRAINT "StarredSession_owner" CHECK ("accountId" IS NOT NULL OR "registrationId" IS NOT NULL);

-- What is taken is the number of seats, kept by the statement that writes them: the two cannot differ.
CREATE FUNCTION plenum_count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Quota" q SET "taken" = q."taken" + CASE TG_OP WHEN 'INSERT' THEN c.seats ELSE -c.seats END
  FROM (SELECT "quotaId", count(*)::int AS seats FROM changed GROUP BY "quotaId") c
  WHERE q.id = c."quotaId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Seat_taken" AFTER INSERT ON "Seat" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION plenum_count_seats();
CREATE TRIGGER "Seat_given_back" AFTER DELETE ON "Seat" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION plenum_count_seats();

CREATE FUNCTION plenum_keep_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'What is taken of a quota is counted, not written' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Quota_counted" BEFORE UPDATE ON "Quota"
  FOR EACH ROW WHEN (NEW."taken" <> OLD."taken") EXECUTE FUNCTION plenum_keep_count();
CREATE TRIGGER "Quota_begins_empty" BEFORE INSERT ON "Quota"
  FOR EACH ROW WHEN (NEW."taken" <> 0) EXECUTE FUNCTION plenum_keep_count();

-- A seat stays in its quota and with its person, and nobody has one who takes no part. The person's row is not waited for: two who offer each other
-- a place would meet in a deadlock. Whoever leaves has locked every quota that they have or wait for a place in, and so has whoever offers one.
CREATE FUNCTION plenum_check_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE standing "RegistrationStatus";
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."quotaId" <> OLD."quotaId" OR NEW."registrationId" IS DISTINCT FROM OLD."registrationId" THEN
      RAISE EXCEPTION 'A seat is given back and taken, never moved' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."registrationId" IS NOT NULL THEN
    SELECT r."status" INTO standing FROM "Registration" r WHERE r.id = NEW."registrationId";
    IF standing IN ('draft', 'submitted', 'declined', 'cancelled') THEN
      RAISE EXCEPTION 'No seat for a registration that is %', standing
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Seat_of_someone_who_takes_part';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Seat_checked" BEFORE INSERT OR UPDATE ON "Seat" FOR EACH ROW EXECUTE FUNCTION plenum_check_seat();

-- Whoever leaves, leaves nothing behind: neither a seat nor a place in a list, at the latest when the transaction ends.
CREATE FUNCTION plenum_leave_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Registration" r WHERE r.id = NEW.id AND r."status" IN ('draft', 'submitted', 'declined', 'cancelled'))
    AND (EXISTS (SELECT 1 FROM "Seat" s WHERE s."registrationId" = NEW.id)
      OR EXISTS (SELECT 1 FROM "WaitingEntry" w WHERE w."registrationId" = NEW.id AND w."state" IN ('waiting', 'offered')))
  THEN
    RAISE EXCEPTION 'A registration that has left still holds a place' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Registration_leaves_nothing" AFTER UPDATE OF "status" ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION plenum_leave_nothing();

-- Limited sessions of the releases that are out get their limits, as a release would give them.
INSERT INTO "Quota" (id, "summitId", kind, subject, size, "startsAt", "endsAt", "closesAt")
SELECT gen_random_uuid(), r."summitId", 'session', s->>'id', (s->>'seats')::int,
  (s->>'start')::timestamptz, (s->>'end')::timestamptz, (s->>'start')::timestamptz
FROM (SELECT DISTINCT ON ("summitId") "summitId", document FROM "Release" ORDER BY "summitId", number DESC) r,
  LATERAL jsonb_array_elements(CASE jsonb_typeof(r.document->'sessions') WHEN 'array' THEN r.document->'sessions' ELSE '[]' END) s
WHERE s->>'status' = 'scheduled' AND s->>'access' = 'seats' AND s->>'seats' IS NOT NULL;
