-- What took the time of a meeting that was displaced, or a member out of it; null for every other step.
ALTER TABLE "BilateralStep" ADD COLUMN "cause" JSONB;

-- A displaced meeting waits for nobody in particular, and still has a time by which one of the two should choose.
ALTER TABLE "Bilateral" DROP CONSTRAINT "Bilateral_answerBy",
  ADD CONSTRAINT "Bilateral_answerBy" CHECK (CASE WHEN "state" = 'bumped' THEN "awaits" IS NULL
    ELSE ("awaits" IS NOT NULL) = ("answerBy" IS NOT NULL) END);
