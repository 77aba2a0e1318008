-- How a mail came to the door, and what was found out about its sender
ALTER TABLE "inbound_deliveries" ADD COLUMN "client_address" TEXT,
ADD COLUMN "helo" TEXT,
ADD COLUMN "mail_from" TEXT,
ADD COLUMN "is_tls" BOOLEAN,
ADD COLUMN "sender_verdict" JSONB;

ALTER TABLE "messages" ADD COLUMN "sender_proof" JSONB;

-- An address that somebody merely says is theirs stands beside the proven one, with a contact of its own
ALTER TABLE "contact_addresses" ADD COLUMN "claimed_by" TEXT NOT NULL DEFAULT '';
ALTER TABLE "contact_addresses" DROP CONSTRAINT "contact_addresses_pkey";
ALTER TABLE "contact_addresses" ADD CONSTRAINT "contact_addresses_pkey" PRIMARY KEY ("shop_id", "kind", "value", "claimed_by");

-- An agent said that the sender is who they say
ALTER TABLE "conversations" ADD COLUMN "trusted_sender" TEXT,
ADD COLUMN "trusted_by" BIGINT;
