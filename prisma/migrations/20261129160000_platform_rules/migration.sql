-- Shopify's rules of November 2026.

-- Shops whose requests were refused for the address they came from.
CREATE TABLE "address_blocks" (
    "shop_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_blocks_pkey" PRIMARY KEY ("shop_id")
);

-- When shops last ran a bulk query, and when one was refused.
CREATE TABLE "bulk_access" (
    "shop_id" INTEGER NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_access_pkey" PRIMARY KEY ("shop_id")
);

-- Where an import stands that reads page by page, and how often its exports failed before.
ALTER TABLE "sync_states" ADD COLUMN "page_cursor" TEXT,
ADD COLUMN "failed_exports" INTEGER NOT NULL DEFAULT 0;

-- Shopify's list of a customer's addresses is deprecated, and nothing reads ours.
ALTER TABLE "customers" DROP COLUMN "addresses";
