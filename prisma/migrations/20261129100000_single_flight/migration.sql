-- One attempt at a time: whoever sends holds a lease, and nobody tries again before it is over.
ALTER TABLE "outbound_deliveries"
  ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "lease_token" UUID,
  ADD COLUMN "lease_until" TIMESTAMPTZ(3),
  ADD COLUMN "handed_over_at" TIMESTAMPTZ(3),
  ADD COLUMN "unknown_outcomes" INTEGER NOT NULL DEFAULT 0;

-- What waits or is being sent: few rows of many.
CREATE INDEX "outbound_deliveries_open_idx" ON "outbound_deliveries" ("shop_id", "channel", "queued_at")
  WHERE "state" IN ('queued', 'sending');

CREATE TABLE "outbound_lanes" (
  "shop_id" INTEGER NOT NULL,
  "lane" TEXT NOT NULL,
  "hangs" INTEGER NOT NULL DEFAULT 0,
  "paused_until" TIMESTAMPTZ(3),
  CONSTRAINT "outbound_lanes_pkey" PRIMARY KEY ("shop_id", "lane")
);

CREATE TABLE "outbound_sends" (
  "shop_id" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'queued',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "error_code" TEXT,
  "error_message" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lease_token" UUID,
  "lease_until" TIMESTAMPTZ(3),
  "handed_over_at" TIMESTAMPTZ(3),
  "unknown_outcomes" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "outbound_sends_pkey" PRIMARY KEY ("shop_id", "kind", "key")
);

CREATE INDEX "outbound_sends_shop_id_state_created_at_idx" ON "outbound_sends" ("shop_id", "state", "created_at");
