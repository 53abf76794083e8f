-- AlterTable
ALTER TABLE "Notice" ADD COLUMN "digest" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "AgendaDigest" (
    "summitId" UUID NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "AgendaDigest_pkey" PRIMARY KEY ("summitId","accountId")
);

-- CreateIndex
CREATE INDEX "AgendaDigest_accountId_idx" ON "AgendaDigest"("accountId");

-- AddForeignKey
ALTER TABLE "AgendaDigest" ADD CONSTRAINT "AgendaDigest_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaDigest" ADD CONSTRAINT "AgendaDigest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- The few notices that wait to be put together, and those that the worker takes next.
CREATE INDEX "Notice_digest_idx" ON "Notice"("summitId", "email") WHERE "digest";
