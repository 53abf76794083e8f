-- CreateIndex
-- In the order in which they are taken out as a file: without it each page of a hundred thousand reads them all.
CREATE INDEX "Registration_summitId_createdAt_id_idx" ON "Registration"("summitId", "createdAt", "id");
