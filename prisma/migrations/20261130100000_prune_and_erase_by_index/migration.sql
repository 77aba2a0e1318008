-- The night's pruning finds what is left to prune, and not all that was pruned before.
CREATE INDEX "inbound_deliveries_to_prune" ON "inbound_deliveries" ("shop_id", "received_at")
  WHERE "raw_deleted_at" IS NULL AND "state" <> 'received';

-- An erasure finds what a person wrote without reading all of the shop's messages.
CREATE INDEX "messages_by_sender" ON "messages" ("shop_id", lower("from_address"));
