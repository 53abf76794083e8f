-- CreateTable
CREATE TABLE "CredentialsLetter" (
    "delegationId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "inOrder" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "checkedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CredentialsLetter_pkey" PRIMARY KEY ("delegationId")
);

-- CreateIndex
CREATE INDEX "CredentialsLetter_summitId_idx" ON "CredentialsLetter"("summitId");

-- CreateIndex
CREATE UNIQUE INDEX "CredentialsLetter_delegationId_summitId_key" ON "CredentialsLetter"("delegationId", "summitId");

-- AddForeignKey
ALTER TABLE "CredentialsLetter" ADD CONSTRAINT "CredentialsLetter_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CredentialsLetter" ADD CONSTRAINT "CredentialsLetter_delegationId_summitId_fkey" FOREIGN KEY ("delegationId", "summitId") REFERENCES "Delegation"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- A check has its moment; a letter that is not in order says why.
ALTER TABLE "CredentialsLetter"
  ADD CONSTRAINT "CredentialsLetter_checked" CHECK (("inOrder" IS NULL) = ("checkedAt" IS NULL)),
  ADD CONSTRAINT "CredentialsLetter_why" CHECK ("inOrder" IS NOT FALSE OR "note" <> '');
