-- AlterTable
ALTER TABLE "Interpreter" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';

-- CreateTable
CREATE TABLE "InterpreterTold" (
    "interpreterId" UUID NOT NULL,
    "bilateralId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "InterpreterTold_pkey" PRIMARY KEY ("interpreterId","bilateralId")
);

-- CreateIndex
CREATE INDEX "InterpreterTold_bilateralId_idx" ON "InterpreterTold"("bilateralId");

-- CreateIndex
CREATE INDEX "InterpreterTold_summitId_idx" ON "InterpreterTold"("summitId");

-- AddForeignKey
ALTER TABLE "InterpreterTold" ADD CONSTRAINT "InterpreterTold_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterTold" ADD CONSTRAINT "InterpreterTold_interpreterId_summitId_fkey" FOREIGN KEY ("interpreterId", "summitId") REFERENCES "Interpreter"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterTold" ADD CONSTRAINT "InterpreterTold_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "Interpreter" ADD CONSTRAINT "Interpreter_language" CHECK ("language" IN ('en', 'fr'));
