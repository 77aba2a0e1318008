import { readLocationsDocument, readShopDocument } from "~/commerce/documents/shop-documents";
import { gidNumber } from "~/commerce/mapping/gid";
import { lockMirror } from "~/commerce/mirror/lock-mirror.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { runSql, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import type { ReadLocationsQuery, ReadShopQuery } from "~/shopify/generated/graphql";

type LocationNode = ReadLocationsQuery["locations"]["nodes"][number];

const UPDATE_SHOP = `UPDATE shops SET shopify_id = $2, name = $3, email = $4, contact_email = $5, primary_domain = $6,
  currency = $7, money_format = $8, time_zone = $9, country = $10, plan_name = $11, primary_locale = $12, locales = $13,
  order_name_prefix = $14, order_name_suffix = $15, policies = $16::jsonb WHERE id = $1`;

const WRITE_LOCATIONS = `INSERT INTO locations AS t (shop_id, id, name, is_active, country, city, synced_at)
  SELECT $1, l.id, l.name, l.is_active, l.country, l.city, $3::timestamptz
  FROM jsonb_to_recordset($2::jsonb) AS l (id bigint, name text, is_active boolean, country text, city text)
  ON CONFLICT (shop_id, id) DO UPDATE SET name = excluded.name, is_active = excluded.is_active,
    country = excluded.country, city = excluded.city, synced_at = excluded.synced_at
  WHERE t.synced_at <= excluded.synced_at`;

const DELETE_LOCATIONS = `DELETE FROM locations WHERE shop_id = $1 AND synced_at < $2::timestamptz`;

const NOTE_REFRESH = `UPDATE sync_states SET last_refresh_at = now() WHERE shop_id = $1 AND resource = 'shop'`;

/** Reads the shop's facts, policies, languages and locations, and makes our copy equal to them. */
export async function refreshShop(client: AdminClient): Promise<void> {
  const { shopId } = client;
  const readAt = await readDatabaseTime();
  const answer = await client.request(readShopDocument, {});
  const locations = await readLocations(client);
  await withSqlTransaction(async (tx) => {
    await lockMirror(tx, shopId, "shop");
    await runSql(tx, UPDATE_SHOP, [shopId, ...shopValues(answer)]);
    await writeLocations(tx, { shopId, locations, readAt });
    await runSql(tx, NOTE_REFRESH, [shopId]);
  });
}

async function readLocations(client: AdminClient): Promise<LocationNode[]> {
  const nodes: LocationNode[] = [];
  let after: string | null = null;
  do {
    const { locations }: ReadLocationsQuery = await client.request(readLocationsDocument, {
      after,
    });
    nodes.push(...locations.nodes);
    after = locations.pageInfo.hasNextPage ? locations.pageInfo.endCursor : null;
  } while (after);
  return nodes;
}

function shopValues({ shop, shopLocales }: ReadShopQuery): unknown[] {
  const primary = shopLocales.find((locale) => locale.primary)?.locale ?? "en";
  const published = shopLocales.filter((locale) => locale.published || locale.primary);
  return [
    gidNumber(shop.id),
    shop.name,
    shop.email,
    shop.contactEmail,
    shop.primaryDomain.host,
    shop.currencyCode,
    shop.currencyFormats.moneyFormat,
    shop.ianaTimezone,
    shop.shopAddress.countryCodeV2,
    shop.plan.publicDisplayName,
    primary,
    published.map((locale) => locale.locale),
    shop.orderNumberFormatPrefix,
    shop.orderNumberFormatSuffix,
    JSON.stringify(shop.shopPolicies),
  ];
}

async function writeLocations(
  tx: Transaction,
  { shopId, locations, readAt }: { shopId: number; locations: LocationNode[]; readAt: string },
): Promise<void> {
  const rows = locations.map((location) => ({
    id: gidNumber(location.id),
    name: location.name,
    is_active: location.isActive,
    country: location.address.countryCode,
    city: location.address.city,
  }));
  await runSql(tx, WRITE_LOCATIONS, [shopId, JSON.stringify(rows), readAt]);
  // Every location was listed, active or not: one that an earlier read wrote and this one did not is gone.
  await runSql(tx, DELETE_LOCATIONS, [shopId, readAt]);
}
