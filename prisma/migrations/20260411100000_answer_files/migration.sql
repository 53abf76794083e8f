-- CreateTable
CREATE TABLE "AnswerFile" (
    "registrationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerFile_pkey" PRIMARY KEY ("registrationId","questionId")
);

-- CreateTable
CREATE TABLE "SealedAnswer" (
    "registrationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sealedFor" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SealedAnswer_pkey" PRIMARY KEY ("registrationId","questionId")
);

-- CreateIndex
CREATE INDEX "AnswerFile_summitId_idx" ON "AnswerFile"("summitId");

-- CreateIndex
CREATE INDEX "SealedAnswer_summitId_idx" ON "SealedAnswer"("summitId");

-- AddForeignKey
ALTER TABLE "AnswerFile" ADD CONSTRAINT "AnswerFile_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerFile" ADD CONSTRAINT "AnswerFile_registrationId_questionId_fkey" FOREIGN KEY ("registrationId", "questionId") REFERENCES "Answer"("registrationId", "questionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedAnswer" ADD CONSTRAINT "SealedAnswer_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedAnswer" ADD CONSTRAINT "SealedAnswer_registrationId_questionId_fkey" FOREIGN KEY ("registrationId", "questionId") REFERENCES "Answer"("registrationId", "questionId") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- Pictures and documents are compressed already.
ALTER TABLE "AnswerFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "SealedAnswer" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
ALTER TABLE "AnswerFile" ADD CONSTRAINT "AnswerFile_type" CHECK ("type" IN ('image/webp', 'application/pdf'));

-- Nothing of an identity document is kept where it could be read: its answer says no more than that there is one.
CREATE OR REPLACE FUNCTION plenum_fit_question() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked "QuestionKind";
  secret BOOLEAN;
BEGIN
  SELECT q."kind", q."identity" INTO asked, secret FROM "FormQuestion" q WHERE q.id = NEW."questionId" FOR KEY SHARE;
  IF NEW."value" = '""'::jsonb THEN
    RETURN NEW;
  END IF;
  IF jsonb_typeof(NEW."value") <> (CASE asked WHEN 'several' THEN 'array' WHEN 'consent' THEN 'boolean' ELSE 'string' END)
    OR (secret AND NEW."value" <> '"sealed"'::jsonb) THEN
    RAISE EXCEPTION 'An answer to a question of the kind % cannot be of this form', asked USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION plenum_no_open_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "FormQuestion" q WHERE q.id = NEW."questionId" AND q."identity") THEN
    RAISE EXCEPTION 'An identity document is kept sealed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AnswerFile_no_document" BEFORE INSERT OR UPDATE ON "AnswerFile"
  FOR EACH ROW EXECUTE FUNCTION plenum_no_open_document();
