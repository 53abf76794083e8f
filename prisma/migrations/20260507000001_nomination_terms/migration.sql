-- CreateTable
CREATE TABLE "NominationTerms" (
    "summitId" UUID NOT NULL,
    "nominateUntil" DATE,
    "confirmUntil" DATE,
    "contact" TEXT,
    "remindDays" INTEGER NOT NULL DEFAULT 3,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NominationTerms_pkey" PRIMARY KEY ("summitId")
);

-- AddForeignKey
ALTER TABLE "NominationTerms" ADD CONSTRAINT "NominationTerms_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "NominationTerms"
  ADD CONSTRAINT "NominationTerms_in_order" CHECK ("confirmUntil" >= "nominateUntil"),
  ADD CONSTRAINT "NominationTerms_contact" CHECK ("contact" = lower("contact")),
  ADD CONSTRAINT "NominationTerms_remindDays" CHECK ("remindDays" BETWEEN 0 AND 30);

-- Whoever said no, or was taken back, leaves the way free, as whoever was refused or replaced does.
DROP INDEX "DelegationMember_one_head";
DROP INDEX "DelegationMember_one_principal";
DROP INDEX "DelegationMember_email_once";
CREATE UNIQUE INDEX "DelegationMember_one_head" ON "DelegationMember"("delegationId")
  WHERE "capacity" = 'head' AND "state" NOT IN ('refused', 'substituted', 'declined', 'withdrawn');
CREATE UNIQUE INDEX "DelegationMember_one_principal" ON "DelegationMember"("delegationId", "principalAt")
  WHERE "principalAt" IS NOT NULL AND "state" NOT IN ('refused', 'substituted', 'declined', 'withdrawn');
CREATE UNIQUE INDEX "DelegationMember_email_once" ON "DelegationMember"("summitId", "email")
  WHERE "state" NOT IN ('refused', 'substituted', 'declined', 'withdrawn');
