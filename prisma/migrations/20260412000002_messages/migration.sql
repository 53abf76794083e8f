-- AlterTable
ALTER TABLE "Registration" ADD COLUMN "optionalMail" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN "necessary" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN "registrationId" UUID;

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "accountId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "selection" JSONB NOT NULL,
    "necessary" BOOLEAN NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "summitId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("summitId","kind")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "summitId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("summitId","kind")
);

-- CreateIndex
CREATE INDEX "Message_summitId_at_idx" ON "Message"("summitId", "at");

-- CreateIndex
CREATE INDEX "Notice_registrationId_idx" ON "Notice"("registrationId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterTemplate" ADD CONSTRAINT "LetterTemplate_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "Reminder"
  ADD CONSTRAINT "Reminder_kind" CHECK ("kind" IN ('draft', 'confirm', 'offer', 'starts')),
  ADD CONSTRAINT "Reminder_days" CHECK ("days" BETWEEN 1 AND 60);
ALTER TABLE "Message" ADD CONSTRAINT "Message_people" CHECK ("people" >= 0);
