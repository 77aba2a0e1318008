-- AlterTable
ALTER TABLE "article_translations" ADD COLUMN "search_words" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
