-- What was done lately, counted for all web processes together. Not logged: it is rewritten many times a second, and
-- after a crash of the database everybody may as well begin anew.
CREATE UNLOGGED TABLE "rate_buckets" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "full_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "rate_buckets_pkey" PRIMARY KEY ("shop_id","key")
) WITH (fillfactor = 50);
