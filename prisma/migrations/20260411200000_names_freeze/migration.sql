-- CreateTable
CREATE TABLE "NamesFreeze" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "categoryId" UUID,
    "accountId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NamesFreeze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrozenName" (
    "freezeId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "state" TEXT,
    "category" JSONB NOT NULL,
    "days" DATE[],

    CONSTRAINT "FrozenName_pkey" PRIMARY KEY ("freezeId","registrationId")
);

-- CreateIndex
CREATE INDEX "NamesFreeze_summitId_at_idx" ON "NamesFreeze"("summitId", "at");

-- AddForeignKey
ALTER TABLE "NamesFreeze" ADD CONSTRAINT "NamesFreeze_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrozenName" ADD CONSTRAINT "FrozenName_freezeId_fkey" FOREIGN KEY ("freezeId") REFERENCES "NamesFreeze"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- A list that was handed on stays as it was; an erasure says so by `SET LOCAL plenum.erasure = 'on'`.
CREATE TRIGGER "NamesFreeze_never_edited" BEFORE UPDATE OR DELETE ON "NamesFreeze"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_edit();
CREATE TRIGGER "FrozenName_never_edited" BEFORE UPDATE OR DELETE ON "FrozenName"
  FOR EACH ROW EXECUTE FUNCTION plenum_refuse_edit();
