-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "delivered_sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "handler" TEXT NOT NULL DEFAULT 'team',
ADD COLUMN     "last_sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "read_sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "team_read_sequence" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "cards" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "visitors" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID,
    "customer_id" BIGINT,
    "name" TEXT,
    "email" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "locale" TEXT,
    "country" TEXT,
    "device" TEXT,
    "time_zone" TEXT,
    "page_url" TEXT,
    "page_title" TEXT,
    "cart" JSONB,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visitors_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "ratings" (
    "shop_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("shop_id","conversation_id")
);

-- CreateTable
CREATE TABLE "storefront_settings" (
    "shop_id" INTEGER NOT NULL,
    "config" JSONB NOT NULL DEFAULT '{}',
    "proxy_path" TEXT,
    "published" JSONB NOT NULL DEFAULT '{}',
    "published_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "storefront_settings_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "storefront_texts" (
    "shop_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "storefront_texts_pkey" PRIMARY KEY ("shop_id","locale","key")
);

-- CreateTable
CREATE TABLE "order_lookups" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "order_id" BIGINT,
    "email" TEXT NOT NULL,
    "code_hash" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_lookups_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "rate_counters" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rate_counters_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "article_categories" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_categories_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "article_category_translations" (
    "shop_id" INTEGER NOT NULL,
    "category_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "article_category_translations_pkey" PRIMARY KEY ("shop_id","category_id","locale")
);

-- CreateTable
CREATE TABLE "articles" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "category_id" UUID,
    "kind" TEXT NOT NULL DEFAULT 'article',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "position" INTEGER NOT NULL,
    "is_featured" BOOLEAN NOT NULL DEFAULT false,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "import_key" TEXT,
    "import_hash" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "article_translations" (
    "shop_id" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "previous_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "body_html" TEXT NOT NULL,
    "body_text" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "fact_texts" JSONB NOT NULL DEFAULT '{}',
    "source_version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_translations_pkey" PRIMARY KEY ("shop_id","article_id","locale")
);

-- CreateTable
CREATE TABLE "article_votes" (
    "shop_id" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "voter" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "is_helpful" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_votes_pkey" PRIMARY KEY ("shop_id","article_id","voter")
);

-- CreateTable
CREATE TABLE "article_views" (
    "shop_id" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_views_pkey" PRIMARY KEY ("shop_id","article_id","locale","day")
);

-- CreateTable
CREATE TABLE "article_terms" (
    "shop_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "weight" REAL NOT NULL,

    -- With the weight, so that searches read the index alone.
    CONSTRAINT "article_terms_pkey" PRIMARY KEY ("shop_id","locale","term","article_id") INCLUDE ("weight")
);

-- CreateTable
CREATE TABLE "article_vocabulary" (
    "shop_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,

    CONSTRAINT "article_vocabulary_pkey" PRIMARY KEY ("shop_id","locale","term")
);

-- CreateTable
CREATE TABLE "knowledge_states" (
    "shop_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "indexer" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "knowledge_states_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "knowledge_searches" (
    "shop_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "query_key" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 0,
    "empty_times" INTEGER NOT NULL DEFAULT 0,
    "last_searched_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "knowledge_searches_pkey" PRIMARY KEY ("shop_id","locale","query_key")
);

-- CreateIndex
CREATE INDEX "visitors_shop_id_contact_id_idx" ON "visitors"("shop_id", "contact_id");

-- CreateIndex
CREATE INDEX "visitors_shop_id_last_seen_at_idx" ON "visitors"("shop_id", "last_seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "visitors_shop_id_customer_id_key" ON "visitors"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "order_lookups_shop_id_expires_at_idx" ON "order_lookups"("shop_id", "expires_at");

-- CreateIndex
CREATE INDEX "rate_counters_shop_id_window_end_idx" ON "rate_counters"("shop_id", "window_end");

-- CreateIndex
CREATE UNIQUE INDEX "article_category_translations_shop_id_locale_slug_key" ON "article_category_translations"("shop_id", "locale", "slug");

-- CreateIndex
CREATE INDEX "articles_shop_id_category_id_position_idx" ON "articles"("shop_id", "category_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "articles_shop_id_import_key_key" ON "articles"("shop_id", "import_key");

-- CreateIndex
CREATE INDEX "article_terms_shop_id_article_id_locale_idx" ON "article_terms"("shop_id", "article_id", "locale");

-- CreateIndex
CREATE INDEX "article_translations_previous_slugs_idx" ON "article_translations" USING GIN ("previous_slugs");

-- CreateIndex
CREATE UNIQUE INDEX "article_translations_shop_id_locale_slug_key" ON "article_translations"("shop_id", "locale", "slug");

-- CreateIndex
CREATE INDEX "messages_shop_id_conversation_id_sequence_idx" ON "messages"("shop_id", "conversation_id", "sequence");

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_category_translations" ADD CONSTRAINT "article_category_translations_shop_id_category_id_fkey" FOREIGN KEY ("shop_id", "category_id") REFERENCES "article_categories"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_shop_id_category_id_fkey" FOREIGN KEY ("shop_id", "category_id") REFERENCES "article_categories"("shop_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_translations" ADD CONSTRAINT "article_translations_shop_id_article_id_fkey" FOREIGN KEY ("shop_id", "article_id") REFERENCES "articles"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_terms" ADD CONSTRAINT "article_terms_shop_id_article_id_locale_fkey" FOREIGN KEY ("shop_id", "article_id", "locale") REFERENCES "article_translations"("shop_id", "article_id", "locale") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_votes" ADD CONSTRAINT "article_votes_shop_id_article_id_fkey" FOREIGN KEY ("shop_id", "article_id") REFERENCES "articles"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_views" ADD CONSTRAINT "article_views_shop_id_article_id_fkey" FOREIGN KEY ("shop_id", "article_id") REFERENCES "articles"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Messages are numbered in their conversation when they are stored. The conversation's row stays locked until the
-- commit, so numbers appear in the order of commits: whoever has read up to n has missed nothing before it.
-- (The engine that applies migrations cuts the file at every semicolon, so those inside are written \x3b.)
CREATE FUNCTION number_message() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  UPDATE conversations SET last_sequence = last_sequence + 1
    WHERE shop_id = NEW.shop_id AND id = NEW.conversation_id RETURNING last_sequence INTO NEW.sequence\x3b
  RETURN NEW\x3b
END';

UPDATE messages m SET sequence = numbered.sequence
FROM (SELECT shop_id, id, row_number() OVER (PARTITION BY shop_id, conversation_id ORDER BY created_at, id) AS sequence FROM messages) AS numbered
WHERE m.shop_id = numbered.shop_id AND m.id = numbered.id;
UPDATE conversations c SET last_sequence = counted.last FROM (
  SELECT shop_id, conversation_id, max(sequence) AS last FROM messages GROUP BY 1, 2) AS counted
WHERE c.shop_id = counted.shop_id AND c.id = counted.conversation_id;

CREATE TRIGGER number_message BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION number_message();

-- One policy of each kind in a shop.
CREATE UNIQUE INDEX "articles_one_policy_of_a_kind" ON "articles" ("shop_id", "kind") WHERE "kind" <> 'article';
