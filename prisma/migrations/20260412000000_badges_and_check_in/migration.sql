-- CreateTable
CREATE TABLE "BadgePrint" (
    "passId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "printedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BadgePrint_pkey" PRIMARY KEY ("passId")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "passId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "again" BOOLEAN NOT NULL,
    "accountId" UUID,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BadgePrint_summitId_idx" ON "BadgePrint"("summitId");

-- CreateIndex
CREATE INDEX "CheckIn_summitId_day_idx" ON "CheckIn"("summitId", "day");

-- CreateIndex
CREATE INDEX "CheckIn_registrationId_day_idx" ON "CheckIn"("registrationId", "day");

-- CreateIndex
CREATE INDEX "CheckIn_passId_idx" ON "CheckIn"("passId");

-- AddForeignKey
ALTER TABLE "BadgePrint" ADD CONSTRAINT "BadgePrint_passId_fkey" FOREIGN KEY ("passId") REFERENCES "Pass"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgePrint" ADD CONSTRAINT "BadgePrint_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_passId_fkey" FOREIGN KEY ("passId") REFERENCES "Pass"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

-- One scan is the first of a person's day, however many doors scan at once.
CREATE UNIQUE INDEX "CheckIn_first_once" ON "CheckIn"("registrationId", "day") WHERE NOT "again";
