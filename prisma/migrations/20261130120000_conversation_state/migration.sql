-- What else can change about a conversation.
ALTER TABLE "conversations" ADD COLUMN "priority" TEXT NOT NULL DEFAULT 'normal',
  ADD COLUMN "snoozed_until" TIMESTAMPTZ(3),
  ADD COLUMN "is_spam" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "merged_into_id" UUID;

-- Lines of the timeline are facts. What was written before stays as it was written. A line that the shopper saw was
-- always about the hand-over.
ALTER TABLE "messages" ADD COLUMN "entry" JSONB;
UPDATE "messages" SET entry = CASE WHEN subject IS NOT NULL THEN '{"type": "handed-over"}'::jsonb
    ELSE jsonb_build_object('type', 'sentence', 'text', text) END,
  subject = NULL, text = ''
  WHERE kind = 'event';

-- The event that led to this one.
ALTER TABLE "domain_events" ADD COLUMN "causation_id" BIGINT;

-- The shop's own words for what the chat says of a hand-over.
UPDATE "storefront_texts" SET key = 'chat.handed_over' WHERE key = 'service.handedOver';

-- A reply can wait until a moment, and be taken back before.
ALTER TABLE "outbound_deliveries" ADD COLUMN "send_at" TIMESTAMPTZ(3);

-- What was put aside comes back by the clock.
CREATE INDEX "conversations_snoozed" ON "conversations" ("shop_id", "snoozed_until") WHERE "snoozed_until" IS NOT NULL;
