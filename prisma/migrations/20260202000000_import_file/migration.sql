-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "progress" JSONB,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportFile_summitId_accountId_idx" ON "ImportFile"("summitId", "accountId");

-- CreateIndex
CREATE INDEX "ImportFile_addedAt_idx" ON "ImportFile"("addedAt");

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_size" CHECK (octet_length("bytes") BETWEEN 1 AND 20971520);
