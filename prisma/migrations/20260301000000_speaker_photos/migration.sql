-- DropForeignKey
ALTER TABLE "SpeakerPhoto" DROP CONSTRAINT "SpeakerPhoto_speakerId_fkey";

-- AlterTable
ALTER TABLE "SpeakerPhoto" DROP CONSTRAINT "SpeakerPhoto_pkey",
ADD COLUMN     "replacedAt" TIMESTAMPTZ(3),
ADD CONSTRAINT "SpeakerPhoto_pkey" PRIMARY KEY ("speakerId", "digest");

-- CreateIndex
CREATE INDEX "SpeakerPhoto_digest_idx" ON "SpeakerPhoto"("digest");
