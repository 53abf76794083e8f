-- CreateEnum
CREATE TYPE "TimetableMode" AS ENUM ('around', 'rearrange', 'repair');

-- CreateEnum
CREATE TYPE "TimetableState" AS ENUM ('queued', 'running', 'done', 'cancelled', 'failed', 'discarded', 'applied', 'undone');

-- CreateTable
CREATE TABLE "TimetableRun" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "accountId" UUID,
    "mode" "TimetableMode" NOT NULL,
    "seconds" INTEGER NOT NULL,
    "state" "TimetableState" NOT NULL DEFAULT 'queued',
    "stop" BOOLEAN NOT NULL DEFAULT false,
    "task" JSONB NOT NULL,
    "progress" JSONB,
    "result" JSONB,
    "before" JSONB,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "beatAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TimetableRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TimetableRun_summitId_idx" ON "TimetableRun"("summitId");

-- CreateIndex
CREATE INDEX "TimetableRun_accountId_idx" ON "TimetableRun"("accountId");

-- CreateIndex
CREATE INDEX "TimetableRun_state_createdAt_idx" ON "TimetableRun"("state", "createdAt");

-- AddForeignKey
ALTER TABLE "TimetableRun" ADD CONSTRAINT "TimetableRun_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimetableRun" ADD CONSTRAINT "TimetableRun_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "TimetableRun"
  ADD CONSTRAINT "TimetableRun_seconds" CHECK ("seconds" BETWEEN 1 AND 600),
  ADD CONSTRAINT "TimetableRun_result" CHECK ("state" NOT IN ('done', 'cancelled', 'applied', 'undone') OR "result" IS NOT NULL),
  ADD CONSTRAINT "TimetableRun_before" CHECK ("state" NOT IN ('applied', 'undone') OR "before" IS NOT NULL),
  ADD CONSTRAINT "TimetableRun_failure" CHECK (("state" = 'failed') = ("failure" IS NOT NULL)),
  ADD CONSTRAINT "TimetableRun_beat" CHECK ("state" <> 'running' OR "beatAt" IS NOT NULL);
-- A summit waits for one answer at a time.
CREATE UNIQUE INDEX "TimetableRun_one_at_work" ON "TimetableRun"("summitId") WHERE "state" IN ('queued', 'running');
