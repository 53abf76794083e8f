-- What the desk searches and sorts by, fast at 100,000 people.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Accents and case ignored. Declared immutable, so that it may stand in an index: the dictionary is named and never changes.
CREATE FUNCTION plenum_fold(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT lower(public.unaccent('public.unaccent', normalize(words, NFC))) $$;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN "folded" TEXT NOT NULL DEFAULT '',
ADD COLUMN "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "DeskAct" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "accountId" UUID,
    "act" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskActLine" (
    "actId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "summitId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "DeskActLine_pkey" PRIMARY KEY ("actId","position")
);

-- CreateIndex
CREATE INDEX "DeskAct_summitId_at_idx" ON "DeskAct"("summitId", "at");

-- CreateIndex
CREATE INDEX "DeskActLine_summitId_idx" ON "DeskActLine"("summitId");

-- CreateIndex
CREATE INDEX "DeskActLine_registrationId_idx" ON "DeskActLine"("registrationId");

-- CreateIndex
CREATE INDEX "Registration_folded_idx" ON "Registration" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Registration_mergedIntoId_idx" ON "Registration"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Registration_summitId_submittedAt_id_idx" ON "Registration"("summitId", "submittedAt", "id");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskAct" ADD CONSTRAINT "DeskAct_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskAct" ADD CONSTRAINT "DeskAct_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskActLine" ADD CONSTRAINT "DeskActLine_actId_fkey" FOREIGN KEY ("actId") REFERENCES "DeskAct"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskActLine" ADD CONSTRAINT "DeskActLine_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskActLine" ADD CONSTRAINT "DeskActLine_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- What is searched is kept by the statement that writes it.
CREATE FUNCTION plenum_fold_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."folded" := plenum_fold(concat_ws(' ', NEW."name", NEW."organisation", NEW."email"));
  RETURN NEW;
END $$;
CREATE TRIGGER "Registration_folded" BEFORE INSERT OR UPDATE OF "name", "organisation", "email", "folded" ON "Registration"
  FOR EACH ROW EXECUTE FUNCTION plenum_fold_registration();
UPDATE "Registration" SET "folded" = '';

-- The table's order by name and by organisation, as each language sorts. Partial, so that Prisma's differ passes them
-- over: of one who has not sent anything there is no name to sort by.
CREATE INDEX "Registration_name_en" ON "Registration"("summitId", "name" COLLATE "en-CA-x-icu", "id") WHERE "status" <> 'draft';
CREATE INDEX "Registration_name_fr" ON "Registration"("summitId", "name" COLLATE "fr-CA-x-icu", "id") WHERE "status" <> 'draft';
CREATE INDEX "Registration_organisation_en" ON "Registration"("summitId", "organisation" COLLATE "en-CA-x-icu", "id") WHERE "status" <> 'draft';
CREATE INDEX "Registration_organisation_fr" ON "Registration"("summitId", "organisation" COLLATE "fr-CA-x-icu", "id") WHERE "status" <> 'draft';
CREATE INDEX "Registration_newest" ON "Registration"("summitId", "submittedAt" DESC NULLS LAST, "id" DESC) WHERE "status" <> 'draft';
CREATE INDEX "Registration_sent" ON "Registration"("summitId", "status", "categoryId", "state", "language") WHERE "status" <> 'draft';
-- Edits that wait to be approved again are few.
CREATE INDEX "Registration_review" ON "Registration"("summitId") WHERE "reviewSince" IS NOT NULL;
-- Lines of an act that are still to be done.
CREATE INDEX "DeskActLine_open" ON "DeskActLine"("actId", "position") WHERE "outcome" IS NULL;
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_merged" CHECK ("mergedIntoId" <> "id");
