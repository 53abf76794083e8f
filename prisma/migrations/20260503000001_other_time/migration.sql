-- Another time that a side proposes for a meeting that stands: it stays as it is until the other side agrees.
ALTER TABLE "Bilateral"
  ADD COLUMN "proposedBy" "BilateralSide",
  ADD COLUMN "proposedStartsAt" TIMESTAMPTZ(3),
  ADD COLUMN "proposedEndsAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Bilateral_proposed" CHECK (("proposedBy" IS NULL) = ("proposedStartsAt" IS NULL)
    AND ("proposedBy" IS NULL) = ("proposedEndsAt" IS NULL) AND "proposedEndsAt" > "proposedStartsAt");
