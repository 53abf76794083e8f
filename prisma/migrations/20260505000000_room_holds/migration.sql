-- Why a room is blocked. A meeting or a session says for itself what it is.
ALTER TABLE "RoomBooking" ADD COLUMN "reason" TEXT;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "RoomBooking"
  ADD CONSTRAINT "RoomBooking_reason" CHECK (
    "reason" IS NULL OR ("sessionId" IS NULL AND "bilateralId" IS NULL AND length("reason") BETWEEN 1 AND 200));
