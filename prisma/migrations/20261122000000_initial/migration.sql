-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shops" (
    "id" SERIAL NOT NULL,
    "domain" TEXT NOT NULL,
    "shopify_id" BIGINT,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "contact_email" TEXT,
    "primary_domain" TEXT,
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "money_format" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "country" TEXT,
    "plan_name" TEXT,
    "primary_locale" TEXT NOT NULL DEFAULT 'en',
    "locales" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "order_name_prefix" TEXT NOT NULL DEFAULT '#',
    "order_name_suffix" TEXT NOT NULL DEFAULT '',
    "policies" JSONB NOT NULL DEFAULT '[]',
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "installed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uninstalled_at" TIMESTAMPTZ(3),
    "inbound_token" TEXT NOT NULL,
    "next_conversation_number" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shops_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_members" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT,
    "is_owner" BOOLEAN NOT NULL DEFAULT false,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_members_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "sync_states" (
    "shop_id" INTEGER NOT NULL,
    "resource" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'never',
    "bulk_operation_id" TEXT,
    "bulk_url" TEXT,
    "bytes_loaded" BIGINT NOT NULL DEFAULT 0,
    "rows_loaded" BIGINT NOT NULL DEFAULT 0,
    "rows_expected" BIGINT,
    "import_started_at" TIMESTAMPTZ(3),
    "imported_at" TIMESTAMPTZ(3),
    "sweep_cursor" TIMESTAMPTZ(3),
    "last_sweep_at" TIMESTAMPTZ(3),
    "compared_at" TIMESTAMPTZ(3),
    "last_refresh_at" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "error_message" TEXT,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_states_pkey" PRIMARY KEY ("shop_id","resource")
);

-- CreateTable
CREATE TABLE "import_overtakes" (
    "shop_id" INTEGER NOT NULL,
    "resource" TEXT NOT NULL,
    "object_id" BIGINT NOT NULL,

    CONSTRAINT "import_overtakes_pkey" PRIMARY KEY ("shop_id","resource","object_id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "shop_id" INTEGER NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "object_id" TEXT,
    "payload" JSONB,
    "triggered_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("shop_id","webhook_id")
);

-- CreateTable
CREATE TABLE "customers" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "first_name" TEXT,
    "last_name" TEXT,
    "display_name" TEXT NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "phone" TEXT,
    "locale" TEXT,
    "state" TEXT,
    "verified_email" BOOLEAN NOT NULL DEFAULT false,
    "email_marketing" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "number_of_orders" INTEGER NOT NULL DEFAULT 0,
    "amount_spent" DECIMAL(18,4) NOT NULL DEFAULT 0,
    "currency" TEXT,
    "default_address" JSONB,
    "addresses" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "orders" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "number" INTEGER,
    "confirmation_number" TEXT,
    "customer_id" BIGINT,
    "email" TEXT,
    "email_key" TEXT,
    "phone" TEXT,
    "customer_locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "financial_status" TEXT,
    "fulfillment_status" TEXT NOT NULL,
    "return_status" TEXT NOT NULL DEFAULT 'NO_RETURN',
    "currency" TEXT NOT NULL,
    "presentment_currency" TEXT,
    "original_total" DECIMAL(18,4) NOT NULL,
    "total" DECIMAL(18,4) NOT NULL,
    "subtotal" DECIMAL(18,4) NOT NULL,
    "total_tax" DECIMAL(18,4) NOT NULL,
    "total_shipping" DECIMAL(18,4) NOT NULL,
    "total_discounts" DECIMAL(18,4) NOT NULL,
    "total_refunded" DECIMAL(18,4) NOT NULL,
    "total_outstanding" DECIMAL(18,4) NOT NULL,
    "is_edited" BOOLEAN NOT NULL DEFAULT false,
    "is_test" BOOLEAN NOT NULL DEFAULT false,
    "source_name" TEXT,
    "status_page_url" TEXT,
    "note" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "discount_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "payment_gateways" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom_attributes" JSONB NOT NULL DEFAULT '[]',
    "shipping_lines" JSONB NOT NULL DEFAULT '[]',
    "shipping_address" JSONB,
    "billing_address" JSONB,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "shop_id" INTEGER NOT NULL,
    "order_id" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" BIGINT,
    "variant_id" BIGINT,
    "title" TEXT NOT NULL,
    "variant_title" TEXT,
    "sku" TEXT,
    "vendor" TEXT,
    "image_url" TEXT,
    "quantity" INTEGER NOT NULL,
    "current_quantity" INTEGER NOT NULL,
    "unfulfilled_quantity" INTEGER NOT NULL,
    "unit_price" DECIMAL(18,4) NOT NULL,
    "discounted_total" DECIMAL(18,4) NOT NULL,
    "requires_shipping" BOOLEAN NOT NULL DEFAULT true,
    "custom_attributes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("shop_id","order_id","id")
);

-- CreateTable
CREATE TABLE "fulfillments" (
    "shop_id" INTEGER NOT NULL,
    "order_id" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "display_status" TEXT,
    "total_quantity" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "in_transit_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "estimated_delivery_at" TIMESTAMPTZ(3),

    CONSTRAINT "fulfillments_pkey" PRIMARY KEY ("shop_id","order_id","id")
);

-- CreateTable
CREATE TABLE "fulfillment_trackings" (
    "shop_id" INTEGER NOT NULL,
    "order_id" BIGINT NOT NULL,
    "fulfillment_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "company" TEXT,
    "number" TEXT,
    "number_key" TEXT,
    "url" TEXT,

    CONSTRAINT "fulfillment_trackings_pkey" PRIMARY KEY ("shop_id","order_id","fulfillment_id","position")
);

-- CreateTable
CREATE TABLE "refunds" (
    "shop_id" INTEGER NOT NULL,
    "order_id" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "total" DECIMAL(18,4) NOT NULL,

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("shop_id","order_id","id")
);

-- CreateTable
CREATE TABLE "order_returns" (
    "shop_id" INTEGER NOT NULL,
    "order_id" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "total_quantity" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_returns_pkey" PRIMARY KEY ("shop_id","order_id","id")
);

-- CreateTable
CREATE TABLE "products" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "title" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "product_type" TEXT NOT NULL,
    "description_html" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "options" JSONB NOT NULL DEFAULT '[]',
    "featured_image_url" TEXT,
    "online_store_url" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "product_images" (
    "shop_id" INTEGER NOT NULL,
    "product_id" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "alt" TEXT,
    "width" INTEGER,
    "height" INTEGER,

    CONSTRAINT "product_images_pkey" PRIMARY KEY ("shop_id","product_id","id")
);

-- CreateTable
CREATE TABLE "product_variants" (
    "shop_id" INTEGER NOT NULL,
    "product_id" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "title" TEXT NOT NULL,
    "sku" TEXT,
    "barcode" TEXT,
    "position" INTEGER NOT NULL,
    "price" DECIMAL(18,4) NOT NULL,
    "compare_at_price" DECIMAL(18,4),
    "selected_options" JSONB NOT NULL DEFAULT '[]',
    "image_url" TEXT,
    "inventory_item_id" BIGINT NOT NULL,
    "inventory_policy" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_variants_pkey" PRIMARY KEY ("shop_id","product_id","id")
);

-- CreateTable
CREATE TABLE "inventory_items" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "sku" TEXT,
    "is_tracked" BOOLEAN NOT NULL,
    "requires_shipping" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inventory_items_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "inventory_levels" (
    "shop_id" INTEGER NOT NULL,
    "inventory_item_id" BIGINT NOT NULL,
    "location_id" BIGINT NOT NULL,
    "available" INTEGER NOT NULL DEFAULT 0,
    "on_hand" INTEGER NOT NULL DEFAULT 0,
    "committed" INTEGER NOT NULL DEFAULT 0,
    "incoming" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inventory_levels_pkey" PRIMARY KEY ("shop_id","inventory_item_id","location_id")
);

-- CreateTable
CREATE TABLE "locations" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL,
    "country" TEXT,
    "city" TEXT,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "locations_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "api_budgets" (
    "shop_id" INTEGER NOT NULL,
    "maximum" DOUBLE PRECISION NOT NULL,
    "available" DOUBLE PRECISION NOT NULL,
    "restore_rate" DOUBLE PRECISION NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_budgets_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT,
    "locale" TEXT,
    "customer_id" BIGINT,
    "customer_evidence" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "contact_addresses" (
    "shop_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_addresses_pkey" PRIMARY KEY ("shop_id","kind","value")
);

-- CreateTable
CREATE TABLE "conversations" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "contact_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "is_unread" BOOLEAN NOT NULL DEFAULT true,
    "assignee_id" BIGINT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "inbox_address" TEXT,
    "reply_token" TEXT NOT NULL,
    "preview" TEXT NOT NULL DEFAULT '',
    "last_author" TEXT NOT NULL DEFAULT 'contact',
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL,
    "waiting_since" TIMESTAMPTZ(3),
    "first_replied_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "messages" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "external_id" TEXT,
    "mail_message_id" TEXT,
    "author_staff_id" BIGINT,
    "author_name" TEXT NOT NULL,
    "from_address" TEXT,
    "to_addresses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "cc_addresses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "quoted_text" TEXT,
    "html" TEXT,
    "automatic" TEXT NOT NULL DEFAULT 'none',
    "language" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content_id" TEXT,
    "is_inline" BOOLEAN NOT NULL DEFAULT false,
    "content" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "order_links" (
    "shop_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "order_id" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "decided_by" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_links_pkey" PRIMARY KEY ("shop_id","conversation_id","order_id")
);

-- CreateTable
CREATE TABLE "inbound_deliveries" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "error" TEXT,
    "message_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_deliveries_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "outbound_deliveries" (
    "shop_id" INTEGER NOT NULL,
    "message_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "external_id" TEXT,
    "error_code" TEXT,
    "error_message" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_attempt_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbound_deliveries_pkey" PRIMARY KEY ("shop_id","message_id")
);

-- CreateTable
CREATE TABLE "channel_connections" (
    "shop_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "config" JSONB NOT NULL DEFAULT '{}',
    "secrets" BYTEA,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_connections_pkey" PRIMARY KEY ("shop_id","channel")
);

-- CreateTable
CREATE TABLE "domain_events" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_events_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "data_requests" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "customer_id" BIGINT,
    "email" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "export" JSONB,

    CONSTRAINT "data_requests_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "session_shop_idx" ON "session"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "shops_domain_key" ON "shops"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "shops_inbound_token_key" ON "shops"("inbound_token");

-- CreateIndex
CREATE INDEX "customers_shop_id_email_key_idx" ON "customers"("shop_id", "email_key");

-- CreateIndex
CREATE INDEX "customers_shop_id_phone_idx" ON "customers"("shop_id", "phone");

-- CreateIndex
CREATE INDEX "customers_shop_id_updated_at_idx" ON "customers"("shop_id", "updated_at");

-- CreateIndex
CREATE INDEX "orders_shop_id_name_key_idx" ON "orders"("shop_id", "name_key");

-- CreateIndex
CREATE INDEX "orders_shop_id_confirmation_number_idx" ON "orders"("shop_id", "confirmation_number");

-- CreateIndex
CREATE INDEX "orders_shop_id_customer_id_processed_at_idx" ON "orders"("shop_id", "customer_id", "processed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_shop_id_email_key_processed_at_idx" ON "orders"("shop_id", "email_key", "processed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_shop_id_phone_idx" ON "orders"("shop_id", "phone");

-- CreateIndex
CREATE INDEX "orders_shop_id_updated_at_idx" ON "orders"("shop_id", "updated_at");

-- CreateIndex
CREATE INDEX "fulfillment_trackings_shop_id_number_key_idx" ON "fulfillment_trackings"("shop_id", "number_key");

-- CreateIndex
CREATE INDEX "products_shop_id_updated_at_idx" ON "products"("shop_id", "updated_at");

-- CreateIndex
CREATE INDEX "product_variants_shop_id_id_idx" ON "product_variants"("shop_id", "id");

-- CreateIndex
CREATE INDEX "product_variants_shop_id_inventory_item_id_idx" ON "product_variants"("shop_id", "inventory_item_id");

-- CreateIndex
CREATE INDEX "inventory_items_shop_id_updated_at_idx" ON "inventory_items"("shop_id", "updated_at");

-- CreateIndex
CREATE INDEX "contacts_shop_id_customer_id_idx" ON "contacts"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "contact_addresses_shop_id_contact_id_idx" ON "contact_addresses"("shop_id", "contact_id");

-- CreateIndex
CREATE INDEX "conversations_shop_id_status_last_activity_at_id_idx" ON "conversations"("shop_id", "status", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_shop_id_last_activity_at_id_idx" ON "conversations"("shop_id", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_shop_id_contact_id_last_activity_at_idx" ON "conversations"("shop_id", "contact_id", "last_activity_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "conversations_shop_id_number_key" ON "conversations"("shop_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_shop_id_reply_token_key" ON "conversations"("shop_id", "reply_token");

-- CreateIndex
CREATE INDEX "messages_shop_id_conversation_id_created_at_id_idx" ON "messages"("shop_id", "conversation_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "messages_shop_id_mail_message_id_idx" ON "messages"("shop_id", "mail_message_id");

-- CreateIndex
CREATE UNIQUE INDEX "messages_shop_id_channel_external_id_key" ON "messages"("shop_id", "channel", "external_id");

-- CreateIndex
CREATE INDEX "attachments_shop_id_message_id_idx" ON "attachments"("shop_id", "message_id");

-- CreateIndex
CREATE INDEX "order_links_shop_id_order_id_idx" ON "order_links"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "inbound_deliveries_shop_id_state_received_at_idx" ON "inbound_deliveries"("shop_id", "state", "received_at");

-- CreateIndex
CREATE INDEX "inbound_deliveries_shop_id_message_id_idx" ON "inbound_deliveries"("shop_id", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_deliveries_shop_id_channel_external_id_key" ON "inbound_deliveries"("shop_id", "channel", "external_id");

-- CreateIndex
CREATE INDEX "outbound_deliveries_shop_id_state_idx" ON "outbound_deliveries"("shop_id", "state");

-- CreateIndex
CREATE INDEX "domain_events_shop_id_created_at_idx" ON "domain_events"("shop_id", "created_at");

-- AddForeignKey
ALTER TABLE "contact_addresses" ADD CONSTRAINT "contact_addresses_shop_id_contact_id_fkey" FOREIGN KEY ("shop_id", "contact_id") REFERENCES "contacts"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_shop_id_contact_id_fkey" FOREIGN KEY ("shop_id", "contact_id") REFERENCES "contacts"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_shop_id_message_id_fkey" FOREIGN KEY ("shop_id", "message_id") REFERENCES "messages"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_links" ADD CONSTRAINT "order_links_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbound_deliveries" ADD CONSTRAINT "outbound_deliveries_shop_id_message_id_fkey" FOREIGN KEY ("shop_id", "message_id") REFERENCES "messages"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot express: indexes over the few rows that still wait for work.
CREATE INDEX "webhook_deliveries_unprocessed" ON "webhook_deliveries" ("shop_id", "received_at") WHERE "processed_at" IS NULL;
CREATE INDEX "conversations_unread" ON "conversations" ("shop_id", "last_activity_at" DESC) WHERE "is_unread";
CREATE INDEX "conversations_assigned" ON "conversations" ("shop_id", "assignee_id", "last_activity_at" DESC) WHERE "assignee_id" IS NOT NULL;

-- Words of messages, for the inbox's search. Bounded, because a tsvector of more than a megabyte is refused.
CREATE INDEX "messages_words" ON "messages" USING gin (to_tsvector('simple', left("text", 20000)));
