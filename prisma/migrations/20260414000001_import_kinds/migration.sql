-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('agenda', 'registrations');

-- AlterTable
-- What was remembered so far was of agendas alone. A table of registrations that is on its way at this moment is given again.
ALTER TABLE "ImportMapping" ADD COLUMN "kind" "ImportKind" NOT NULL DEFAULT 'agenda';
ALTER TABLE "ImportMapping" ALTER COLUMN "kind" DROP DEFAULT,
  DROP CONSTRAINT "ImportMapping_pkey",
  ADD CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("summitId", "kind", "heads");

-- AlterTable
ALTER TABLE "ImportFile" ADD COLUMN "kind" "ImportKind" NOT NULL DEFAULT 'agenda';
ALTER TABLE "ImportFile" ALTER COLUMN "kind" DROP DEFAULT;

-- DropIndex
DROP INDEX "ImportFile_summitId_accountId_idx";

-- CreateIndex
CREATE INDEX "ImportFile_summitId_accountId_kind_idx" ON "ImportFile"("summitId", "accountId", "kind");
