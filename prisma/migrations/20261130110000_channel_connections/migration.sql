-- A shop can have several connections of one channel: two mailboxes, three numbers.
ALTER TABLE "channel_connections" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "address" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "state" TEXT NOT NULL DEFAULT 'active',
  ALTER COLUMN "updated_at" SET DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "channel_connections" DROP CONSTRAINT "channel_connections_pkey",
  ADD CONSTRAINT "channel_connections_pkey" PRIMARY KEY ("shop_id", "id");
CREATE UNIQUE INDEX "channel_connections_shop_id_channel_address_key" ON "channel_connections" ("shop_id", "channel", "address");

-- Every shop has mail and the chat.
INSERT INTO "channel_connections" ("shop_id", "channel")
  SELECT s."id", c."channel" FROM "shops" AS s CROSS JOIN (VALUES ('email'), ('chat')) AS c ("channel")
  ON CONFLICT ("shop_id", "channel", "address") DO NOTHING;

-- Null while a process of the release before still writes: then it is the channel's first connection.
ALTER TABLE "conversations" ADD COLUMN "connection_id" UUID;
UPDATE "conversations" AS c SET "connection_id" = n."id" FROM "channel_connections" AS n
  WHERE n."shop_id" = c."shop_id" AND n."channel" = c."channel" AND n."address" = '';
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_shop_id_connection_id_fkey"
  FOREIGN KEY ("shop_id", "connection_id") REFERENCES "channel_connections" ("shop_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "conversations_shop_id_connection_id_idx" ON "conversations" ("shop_id", "connection_id");
ALTER TABLE "inbound_deliveries" ADD COLUMN "connection_id" UUID;

-- What one message left as, each part under the id that reports name it by.
CREATE TABLE "outbound_parts" (
  "shop_id" INTEGER NOT NULL,
  "channel" TEXT NOT NULL,
  "external_id" TEXT NOT NULL,
  "message_id" UUID,
  "state" TEXT NOT NULL DEFAULT 'sent',
  "error_code" TEXT,
  "error_message" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "outbound_parts_pkey" PRIMARY KEY ("shop_id", "channel", "external_id")
);
CREATE INDEX "outbound_parts_shop_id_message_id_idx" ON "outbound_parts" ("shop_id", "message_id");
ALTER TABLE "outbound_parts" ADD CONSTRAINT "outbound_parts_shop_id_message_id_fkey"
  FOREIGN KEY ("shop_id", "message_id") REFERENCES "outbound_deliveries" ("shop_id", "message_id") ON DELETE CASCADE ON UPDATE NO ACTION;
INSERT INTO "outbound_parts" ("shop_id", "channel", "external_id", "message_id", "state")
  SELECT "shop_id", "channel", "external_id", "message_id",
    CASE WHEN "state" IN ('delivered', 'read', 'failed') THEN "state" ELSE 'sent' END
  FROM "outbound_deliveries" WHERE "external_id" IS NOT NULL
  ON CONFLICT DO NOTHING;
