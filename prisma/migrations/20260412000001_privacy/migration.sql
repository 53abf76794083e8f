-- AlterTable
ALTER TABLE "Registration" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PurgeReceipt" (
    "id" UUID NOT NULL,
    "summitId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "PurgeReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PurgeReceipt_summitId_at_idx" ON "PurgeReceipt"("summitId", "at");


-- AddForeignKey
ALTER TABLE "PurgeReceipt" ADD CONSTRAINT "PurgeReceipt_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "PurgeReceipt" ADD CONSTRAINT "PurgeReceipt_count" CHECK ("count" > 0);
CREATE TRIGGER "PurgeReceipt_never_edited" BEFORE UPDATE OR DELETE ON "PurgeReceipt"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION plenum_refuse_edit();

-- Rule 11: an erasure is for good. What is left of a person is an empty row that nobody fills again.
CREATE FUNCTION plenum_keep_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was erased is never written again' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Registration_erased" BEFORE UPDATE OF "name", "email", "organisation", "status", "accountId", "erasedAt" ON "Registration"
  FOR EACH ROW WHEN (OLD."erasedAt" IS NOT NULL) EXECUTE FUNCTION plenum_keep_erased();
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_erased_left" CHECK ("erasedAt" IS NULL OR "status" = 'cancelled');
