-- CreateTable
CREATE TABLE "Attempt" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "window" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("kind","key","window")
);

-- CreateIndex
CREATE INDEX "Attempt_window_idx" ON "Attempt"("window");
