-- Who a shop may send as through our own mail server, what it sent, and which addresses are proven.

-- CreateTable
CREATE TABLE "sending_domains" (
    "shop_id" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "selector" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_key" BYTEA NOT NULL,
    "proven_addresses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "checks" JSONB NOT NULL DEFAULT '[]',
    "checked_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "failed_checks" INTEGER NOT NULL DEFAULT 0,
    "lapsed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sending_domains_pkey" PRIMARY KEY ("shop_id","domain")
);

-- CreateTable
CREATE TABLE "outbound_mails" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT,
    "outcome_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbound_mails_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "mail_suppressions" (
    "shop_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_suppressions_pkey" PRIMARY KEY ("shop_id","address")
);

-- CreateTable
CREATE TABLE "sending_states" (
    "shop_id" INTEGER NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "pause_reason" TEXT,
    "counted_from" TIMESTAMPTZ(3),

    CONSTRAINT "sending_states_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "address_codes" (
    "shop_id" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_codes_pkey" PRIMARY KEY ("shop_id","purpose","subject")
);

-- CreateIndex
CREATE INDEX "outbound_mails_shop_id_created_at_idx" ON "outbound_mails"("shop_id", "created_at");

-- CreateIndex
CREATE INDEX "address_codes_shop_id_expires_at_idx" ON "address_codes"("shop_id", "expires_at");
