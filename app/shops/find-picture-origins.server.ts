import { pool, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { rememberFor } from "~/lib/remember-for.server";

const FIND = `SELECT domain, primary_domain AS "primaryDomain" FROM shops WHERE id = $1`;

async function find(shopId: ShopId): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string; primaryDomain: string | null }>(FIND, [
    shopId,
  ]);
  const domains = rows.flatMap(({ domain, primaryDomain }) => [domain, primaryDomain]);
  const own = domains.flatMap((domain) => (domain ? [`https://${domain}`] : []));
  return [...new Set([getEnvironment().SHOPIFY_CDN_URL, ...own])];
}

/**
 * Where a shop's own pictures come from: Shopify's CDN and the shop's domains, as origins. At most a minute old: every
 * cart that a page tells is compared with them.
 */
export const findPictureOrigins = rememberFor({ keepMs: 60_000, maxKeys: 5_000 }, find);

/** The address, or null where its picture is not the shop's own. */
export function ownPicture(url: string | null, origins: readonly string[]): string | null {
  const origin = url === null ? undefined : URL.parse(url)?.origin;
  return origin !== undefined && origins.includes(origin) ? url : null;
}
