-- How often it was tried to make a message of what came in. What fails each time is set aside.
ALTER TABLE "inbound_deliveries" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0;
