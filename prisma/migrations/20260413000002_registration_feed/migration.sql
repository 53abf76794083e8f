-- AlterTable
ALTER TABLE "PrivateFeed" ADD COLUMN "registrationId" UUID,
ALTER COLUMN "accountId" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "PrivateFeed_registrationId_key" ON "PrivateFeed"("registrationId");

-- AddForeignKey
ALTER TABLE "PrivateFeed" ADD CONSTRAINT "PrivateFeed_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "PrivateFeed" ADD CONSTRAINT "PrivateFeed_one_owner" CHECK (num_nonnulls("accountId", "registrationId") = 1);
