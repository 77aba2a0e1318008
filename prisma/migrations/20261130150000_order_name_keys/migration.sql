-- Orders are found by their whole names and by what people leave of them. Keys are compared byte by byte, so that one
-- index serves whole keys and beginnings in any database.
CREATE TABLE "order_name_keys" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "order_id" BIGINT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "order_name_keys_pkey" PRIMARY KEY ("shop_id","key","order_id")
);

-- As app/commerce/read/order-name.ts folds a name (a test compares the two).
CREATE FUNCTION pg_temp.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(
    translate(
      lower(regexp_replace(normalize(normalize(left(name, 200), NFKC), NFD), '[\u0300-\u036f]', '', 'g')),
      '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩيىك',
      '01234567890123456789абвгдежзиклмнопрстуфхцчшщъыьэюяαβγδεζηθικλμνξοπρστυφχψωییک'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u0640\u2000-\u206f\u3000-\u3003]', '', 'g')
$$;

INSERT INTO "order_name_keys" ("shop_id", "key", "order_id", "rank")
WITH named AS (
  SELECT o.shop_id, o.id, pg_temp.name_key(o.name) AS plain,
    pg_temp.name_key(s.order_name_prefix) AS before, pg_temp.name_key(s.order_name_suffix) AS after
  FROM "orders" AS o JOIN "shops" AS s ON s.id = o.shop_id
), cut AS (
  SELECT *, before <> '' AND starts_with(plain, before) AS has_before FROM named
), bare AS (
  SELECT *, CASE WHEN has_before THEN substr(plain, length(before) + 1) ELSE plain END AS rest FROM cut
), parts AS (
  SELECT *, after <> '' AND right(rest, length(after)) = after AS has_after,
    ARRAY(SELECT run[1] FROM regexp_matches(plain, '[0-9]+', 'g') AS run) AS runs
  FROM bare
), keys AS (
  SELECT shop_id, id, plain AS key, 0 AS rank FROM parts
  UNION ALL
  SELECT shop_id, id, CASE WHEN has_after THEN left(rest, -length(after)) ELSE rest END,
    CASE WHEN (has_before AND before ~ '[0-9]') OR (has_after AND after ~ '[0-9]') THEN 2 ELSE 1 END
  FROM parts
  UNION ALL
  SELECT shop_id, id, run, CASE WHEN cardinality(runs) = 1 THEN 1 ELSE 2 END
  FROM parts, unnest(runs) AS run
  WHERE cardinality(runs) = 1
    OR (length(run) >= 3 AND (SELECT count(*) FROM unnest(runs) AS other WHERE length(other) >= 3) = 1)
)
SELECT shop_id, key, id, min(rank) FROM keys WHERE key ~ '[0-9]' GROUP BY shop_id, key, id;

CREATE INDEX "order_name_keys_shop_id_order_id_idx" ON "order_name_keys"("shop_id", "order_id");

DROP INDEX "orders_shop_id_name_key_idx";
ALTER TABLE "orders" DROP COLUMN "name_key";
