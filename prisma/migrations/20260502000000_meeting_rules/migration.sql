-- CreateEnum
CREATE TYPE "DelegationListReaders" AS ENUM ('own', 'registered', 'everybody');

-- AlterTable
ALTER TABLE "BilateralSettings" ADD COLUMN     "days" DATE[] DEFAULT ARRAY[]::DATE[],
ADD COLUMN     "listSeenBy" "DelegationListReaders" NOT NULL DEFAULT 'own',
ADD COLUMN     "perRoomDay" INTEGER;

-- CreateTable
CREATE TABLE "Interpreter" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "languages" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Interpreter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterpreterHours" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "interpreterId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterpreterHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterpreterBooking" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "interpreterId" UUID NOT NULL,
    "bilateralId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterpreterBooking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reconfirmation" (
    "bilateralId" UUID NOT NULL,
    "side" "BilateralSide" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "summitId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "accountId" UUID,

    CONSTRAINT "Reconfirmation_pkey" PRIMARY KEY ("bilateralId","side","startsAt")
);

-- CreateIndex
CREATE UNIQUE INDEX "Interpreter_id_summitId_key" ON "Interpreter"("id", "summitId");

-- CreateIndex
CREATE INDEX "Interpreter_summitId_idx" ON "Interpreter"("summitId");

-- CreateIndex
CREATE INDEX "InterpreterHours_summitId_idx" ON "InterpreterHours"("summitId");

-- CreateIndex
CREATE INDEX "InterpreterHours_interpreterId_summitId_idx" ON "InterpreterHours"("interpreterId", "summitId");

-- CreateIndex
CREATE UNIQUE INDEX "InterpreterBooking_bilateralId_key" ON "InterpreterBooking"("bilateralId");

-- CreateIndex
CREATE INDEX "InterpreterBooking_summitId_idx" ON "InterpreterBooking"("summitId");

-- CreateIndex
CREATE INDEX "InterpreterBooking_interpreterId_summitId_idx" ON "InterpreterBooking"("interpreterId", "summitId");

-- CreateIndex
CREATE INDEX "Reconfirmation_summitId_idx" ON "Reconfirmation"("summitId");

-- AddForeignKey
ALTER TABLE "Interpreter" ADD CONSTRAINT "Interpreter_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterHours" ADD CONSTRAINT "InterpreterHours_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterHours" ADD CONSTRAINT "InterpreterHours_interpreterId_summitId_fkey" FOREIGN KEY ("interpreterId", "summitId") REFERENCES "Interpreter"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterBooking" ADD CONSTRAINT "InterpreterBooking_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterBooking" ADD CONSTRAINT "InterpreterBooking_interpreterId_summitId_fkey" FOREIGN KEY ("interpreterId", "summitId") REFERENCES "Interpreter"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterBooking" ADD CONSTRAINT "InterpreterBooking_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reconfirmation" ADD CONSTRAINT "Reconfirmation_bilateralId_fkey" FOREIGN KEY ("bilateralId") REFERENCES "Bilateral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reconfirmation" ADD CONSTRAINT "Reconfirmation_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "BilateralSettings" ADD CONSTRAINT "BilateralSettings_perRoomDay" CHECK ("perRoomDay" > 0);

ALTER TABLE "Interpreter"
  ADD CONSTRAINT "Interpreter_languages" CHECK (cardinality("languages") >= 2),
  ADD CONSTRAINT "Interpreter_email" CHECK ("email" = lower("email"));
ALTER TABLE "InterpreterHours" ADD CONSTRAINT "InterpreterHours_interval" CHECK ("endsAt" > "startsAt");

-- Rule 2: nobody interprets two meetings at once.
ALTER TABLE "InterpreterBooking"
  ADD CONSTRAINT "InterpreterBooking_interval" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "InterpreterBooking_one_at_a_time"
    EXCLUDE USING gist ("interpreterId" WITH =, tstzrange("startsAt", "endsAt") WITH &&);

-- An interpreter is taken by a meeting that stands, at its time, or by none.
CREATE FUNCTION plenum_check_interpreter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "InterpreterBooking" b JOIN "Bilateral" m ON m.id = b."bilateralId"
      WHERE m.id = NEW.id AND (m."state" NOT IN ('scheduled', 'held', 'no_show')
        OR b."startsAt" <> m."startsAt" OR b."endsAt" <> m."endsAt")) THEN
    RAISE EXCEPTION 'Meeting % holds an interpreter without standing then', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Bilateral_interpreter_checked" AFTER INSERT OR UPDATE ON "Bilateral"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION plenum_check_interpreter();
