-- AlterTable
ALTER TABLE "FormQuestion" ADD COLUMN     "identity" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RegistrationCode" ADD COLUMN     "label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revokedAt" TIMESTAMPTZ(3);


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- One invitation of an address stands at a time.
CREATE UNIQUE INDEX "RegistrationCode_one_invitation" ON "RegistrationCode"("categoryId", "email")
  WHERE "email" IS NOT NULL AND "revokedAt" IS NULL;

-- Only what is typed or handed in can be a document.
ALTER TABLE "FormQuestion" ADD CONSTRAINT "FormQuestion_identity" CHECK (NOT "identity" OR "kind" IN ('text', 'file'));

-- An answer stays what it was given to: the kind of a question that has answers changes only between kinds of one line and
-- more of text, and its code not at all, since conditions and files go by it.
CREATE FUNCTION plenum_keep_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."kind" = OLD."kind" AND NEW."identity" = OLD."identity" AND NEW."code" = OLD."code")
    OR NOT EXISTS (SELECT 1 FROM "Answer" a WHERE a."questionId" = OLD.id) THEN
    RETURN NEW;
  END IF;
  IF NEW."code" <> OLD."code" OR NEW."identity" <> OLD."identity"
    OR NOT (OLD."kind" IN ('text', 'organisation') AND NEW."kind" IN ('text', 'long_text', 'organisation')) THEN
    RAISE EXCEPTION 'A question that has answers stays of its kind'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'FormQuestion_keeps_answers';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FormQuestion_keeps_answers" BEFORE UPDATE OF "kind", "identity", "code" ON "FormQuestion"
  FOR EACH ROW EXECUTE FUNCTION plenum_keep_answers();

-- An answer fits its question, whoever has changed the question meanwhile.
CREATE FUNCTION plenum_fit_question() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked "QuestionKind";
BEGIN
  SELECT q."kind" INTO asked FROM "FormQuestion" q WHERE q.id = NEW."questionId" FOR KEY SHARE;
  IF jsonb_typeof(NEW."value") <> (CASE asked WHEN 'several' THEN 'array' WHEN 'consent' THEN 'boolean' ELSE 'string' END)
    AND NEW."value" <> '""'::jsonb THEN
    RAISE EXCEPTION 'An answer to a question of the kind % cannot be of this form', asked USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Answer_fits" BEFORE INSERT OR UPDATE OF "value" ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION plenum_fit_question();
