-- CreateTable
CREATE TABLE "BadgeReceipt" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "takenBy" TEXT NOT NULL,
    "accountId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BadgeReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BadgeHandedOver" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "receiptId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "memberId" UUID,
    "floating" INTEGER,

    CONSTRAINT "BadgeHandedOver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FloatingBadge" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "FloatingBadge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BadgeReceipt_summitId_idx" ON "BadgeReceipt"("summitId");

-- CreateIndex
CREATE INDEX "BadgeReceipt_delegationId_summitId_idx" ON "BadgeReceipt"("delegationId", "summitId");

-- CreateIndex
CREATE UNIQUE INDEX "BadgeReceipt_id_delegationId_key" ON "BadgeReceipt"("id", "delegationId");

-- CreateIndex
CREATE INDEX "BadgeHandedOver_summitId_idx" ON "BadgeHandedOver"("summitId");

-- CreateIndex
CREATE INDEX "BadgeHandedOver_receiptId_delegationId_idx" ON "BadgeHandedOver"("receiptId", "delegationId");

-- CreateIndex
CREATE UNIQUE INDEX "BadgeHandedOver_memberId_key" ON "BadgeHandedOver"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "BadgeHandedOver_delegationId_floating_key" ON "BadgeHandedOver"("delegationId", "floating");

-- CreateIndex
CREATE INDEX "FloatingBadge_summitId_idx" ON "FloatingBadge"("summitId");

-- CreateIndex
CREATE INDEX "FloatingBadge_memberId_delegationId_idx" ON "FloatingBadge"("memberId", "delegationId");

-- CreateIndex
CREATE UNIQUE INDEX "FloatingBadge_delegationId_number_date_key" ON "FloatingBadge"("delegationId", "number", "date");

-- CreateIndex
CREATE UNIQUE INDEX "FloatingBadge_memberId_date_key" ON "FloatingBadge"("memberId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "DelegationMember_id_delegationId_key" ON "DelegationMember"("id", "delegationId");

-- AddForeignKey
ALTER TABLE "BadgeReceipt" ADD CONSTRAINT "BadgeReceipt_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgeReceipt" ADD CONSTRAINT "BadgeReceipt_delegationId_summitId_fkey" FOREIGN KEY ("delegationId", "summitId") REFERENCES "Delegation"("id", "summitId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgeHandedOver" ADD CONSTRAINT "BadgeHandedOver_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgeHandedOver" ADD CONSTRAINT "BadgeHandedOver_receiptId_delegationId_fkey" FOREIGN KEY ("receiptId", "delegationId") REFERENCES "BadgeReceipt"("id", "delegationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgeHandedOver" ADD CONSTRAINT "BadgeHandedOver_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "DelegationMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FloatingBadge" ADD CONSTRAINT "FloatingBadge_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FloatingBadge" ADD CONSTRAINT "FloatingBadge_memberId_delegationId_fkey" FOREIGN KEY ("memberId", "delegationId") REFERENCES "DelegationMember"("id", "delegationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------
-- By hand: what Prisma's schema cannot say.

ALTER TABLE "BadgeReceipt" ADD CONSTRAINT "BadgeReceipt_takenBy" CHECK (length("takenBy") BETWEEN 1 AND 200);
-- A badge is a member's, or one that passes from hand to hand.
ALTER TABLE "BadgeHandedOver" ADD CONSTRAINT "BadgeHandedOver_whose" CHECK (("memberId" IS NULL) <> ("floating" IS NULL) AND "floating" > 0);
ALTER TABLE "FloatingBadge" ADD CONSTRAINT "FloatingBadge_number" CHECK ("number" > 0);

-- On no day more holders than the delegation has floating places: numbers are unique on a day, and none is above the size.
CREATE FUNCTION plenum_check_floating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" > (SELECT d."floating" FROM "Delegation" d WHERE d.id = NEW."delegationId" FOR SHARE) THEN
    RAISE EXCEPTION 'Delegation % has no floating badge %', NEW."delegationId", NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FloatingBadge_checked" BEFORE INSERT OR UPDATE ON "FloatingBadge"
  FOR EACH ROW EXECUTE FUNCTION plenum_check_floating();

CREATE FUNCTION plenum_check_floating_size() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "FloatingBadge" f WHERE f."delegationId" = NEW.id AND f."number" > NEW."floating") THEN
    RAISE EXCEPTION 'A floating badge of delegation % above % is held', NEW.id, NEW."floating" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Delegation_floating_checked" BEFORE UPDATE OF "floating" ON "Delegation"
  FOR EACH ROW EXECUTE FUNCTION plenum_check_floating_size();
