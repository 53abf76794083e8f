-- CreateTable
CREATE TABLE "KnownApart" (
    "aId" UUID NOT NULL,
    "bId" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownApart_pkey" PRIMARY KEY ("aId","bId")
);

-- CreateIndex
CREATE INDEX "KnownApart_bId_idx" ON "KnownApart"("bId");

-- CreateIndex
CREATE INDEX "KnownApart_summitId_idx" ON "KnownApart"("summitId");

-- AddForeignKey
ALTER TABLE "KnownApart" ADD CONSTRAINT "KnownApart_aId_fkey" FOREIGN KEY ("aId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownApart" ADD CONSTRAINT "KnownApart_bId_fkey" FOREIGN KEY ("bId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownApart" ADD CONSTRAINT "KnownApart_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: a pair is known once.
ALTER TABLE "KnownApart" ADD CONSTRAINT "KnownApart_once" CHECK ("aId" < "bId");
