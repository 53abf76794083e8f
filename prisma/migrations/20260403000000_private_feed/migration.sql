-- CreateTable
CREATE TABLE "PrivateFeed" (
    "id" UUID NOT NULL,
    "summitId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrivateFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PrivateFeed_accountId_idx" ON "PrivateFeed"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "PrivateFeed_summitId_accountId_key" ON "PrivateFeed"("summitId", "accountId");

-- AddForeignKey
ALTER TABLE "PrivateFeed" ADD CONSTRAINT "PrivateFeed_summitId_fkey" FOREIGN KEY ("summitId") REFERENCES "Summit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateFeed" ADD CONSTRAINT "PrivateFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
