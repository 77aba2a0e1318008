-- Files are stored once, originals for as long as the shop wants, mail up to a day's share.

CREATE TABLE "file_contents" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "file_contents_pkey" PRIMARY KEY ("shop_id", "key")
);
-- Most files are compressed already, and to try again only costs time.
ALTER TABLE "file_contents" ALTER COLUMN "content" SET STORAGE EXTERNAL;

ALTER TABLE "attachments" ADD COLUMN "content_key" TEXT;

INSERT INTO "file_contents" ("shop_id", "key", "size", "content")
SELECT DISTINCT ON ("shop_id", "key") "shop_id", encode(sha256("content"), 'hex') AS "key", octet_length("content"), "content"
FROM "attachments" WHERE "content" IS NOT NULL;
UPDATE "attachments" SET "content_key" = encode(sha256("content"), 'hex') WHERE "content" IS NOT NULL;

ALTER TABLE "attachments" DROP COLUMN "content";
CREATE INDEX "attachments_shop_id_content_key_idx" ON "attachments"("shop_id", "content_key");
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_shop_id_content_key_fkey"
  FOREIGN KEY ("shop_id", "content_key") REFERENCES "file_contents"("shop_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A content goes with the last attachment that refers to it, whoever deleted or emptied that. The rows are locked
-- before anybody looks whether they are still in use: a mail that brings the same file at this moment has committed
-- then, or waits until it can store the file anew.
-- The migration tool splits at every semicolon, even in a function, where \x3b stands for it.
CREATE FUNCTION drop_unused_contents() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM 1 FROM file_contents AS c
    WHERE (c.shop_id, c.key) IN (SELECT shop_id, content_key FROM before_change WHERE content_key IS NOT NULL)
    ORDER BY c.shop_id, c.key FOR UPDATE\x3b
  DELETE FROM file_contents AS c
    WHERE (c.shop_id, c.key) IN (SELECT shop_id, content_key FROM before_change WHERE content_key IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM attachments AS a WHERE a.shop_id = c.shop_id AND a.content_key = c.key)\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER attachments_deleted AFTER DELETE ON "attachments"
  REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION drop_unused_contents();
CREATE TRIGGER attachments_changed AFTER UPDATE ON "attachments"
  REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION drop_unused_contents();

ALTER TABLE "inbound_deliveries" ADD COLUMN "raw_size" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "raw_parts" JSONB,
ADD COLUMN "raw_deleted_at" TIMESTAMPTZ(3);
UPDATE "inbound_deliveries" SET "raw_size" = octet_length("raw");
CREATE INDEX "inbound_deliveries_shop_id_received_at_idx" ON "inbound_deliveries"("shop_id", "received_at");

ALTER TABLE "shops" ADD COLUMN "original_days" INTEGER DEFAULT 90;

CREATE TABLE "file_mentions" (
    "shop_id" INTEGER NOT NULL,
    "attachment_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_mentions_pkey" PRIMARY KEY ("shop_id", "attachment_id")
);
CREATE INDEX "file_mentions_shop_id_reviewed_at_found_at_idx" ON "file_mentions"("shop_id", "reviewed_at", "found_at");

CREATE TABLE "intake_counters" (
    "shop_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "sender" TEXT NOT NULL,
    "mails" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "intake_counters_pkey" PRIMARY KEY ("shop_id", "day", "sender")
);

CREATE TABLE "storage_usage" (
    "shop_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "items" BIGINT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "storage_usage_pkey" PRIMARY KEY ("shop_id", "kind")
);
