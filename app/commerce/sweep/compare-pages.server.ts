import { listPage, type ListedObject } from "~/commerce/import/list-page.server";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { enqueueRefresh } from "~/commerce/refresh/enqueue-refresh.server";
import { runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import { differencesSql } from "./differences-sql";
import { noteCompared } from "./note-compared.server";

/** How far a comparison page by page has come. */
export interface PagesPlace {
  startedAt: string;
  /** Shopify's cursor behind the last page; null at the beginning. */
  after: string | null;
  /** The largest id so far, numeric. */
  lastId: string;
}

const PAGE_SIZE = 250;
const TURN_MS = 20_000;

const LISTED = `jsonb_to_recordset($3::jsonb)`;
const COLUMNS = `(id bigint, updated_at timestamptz, parts int)`;
/** Ours between two of Shopify's ids: a list by id that passes over one of them does not have it. */
const BETWEEN = "m.id > $4::bigint AND m.id <= COALESCE($5::bigint, 9223372036854775807)";

/**
 * Compares as compareResource does, with pages of ids in place of an export. Gives the place to go on from when its
 * turn (20 s) is over, null at the end.
 */
export async function comparePages(
  client: AdminClient,
  shop: MirroredShop,
  request: { resource: ObjectResource; place: PagesPlace | undefined },
): Promise<PagesPlace | null> {
  const { resource } = request;
  const until = Date.now() + TURN_MS;
  let place = request.place ?? { startedAt: await readDatabaseTime(), after: null, lastId: "0" };
  for (;;) {
    const page = await listPage(client, resource, { first: PAGE_SIZE, after: place.after });
    const isLast = page.isLast || page.endCursor === null;
    const span = { from: place.lastId, to: isLast ? null : largestId(page.objects) };
    await storeDifferences(shop, { resource, ...place, objects: page.objects, span });
    if (isLast) return null;
    place = { ...place, after: page.endCursor, lastId: span.to ?? place.lastId };
    if (Date.now() > until) return place;
  }
}

function largestId(objects: readonly ListedObject[]): string {
  return objects.reduce((largest, { id }) => (BigInt(id) > BigInt(largest) ? id : largest), "0");
}

interface ComparedPage {
  resource: ObjectResource;
  startedAt: string;
  objects: readonly ListedObject[];
  /** Ids that the page stands for; `to` is null for everything behind `from`. */
  span: { from: string; to: string | null };
}

async function storeDifferences(shop: MirroredShop, page: ComparedPage): Promise<void> {
  const { resource, startedAt, objects, span } = page;
  const listed = JSON.stringify(
    objects.map(({ id, updatedAt, parts }) => ({ id, updated_at: updatedAt, parts })),
  );
  await withSqlTransaction(async (tx) => {
    const source = `(SELECT * FROM ${LISTED} AS listed ${COLUMNS})`;
    const sql = differencesSql(shop, resource, { listed: source, among: BETWEEN });
    const values = [shop.id, startedAt, listed, span.from, span.to];
    const rows = await runSql<{ id: string }>(tx, sql, values);
    await enqueueRefresh(tx, shop.id, { resource, ids: rows.map((row) => row.id) });
    if (span.to === null) await noteCompared(tx, shop.id, { resource, startedAt });
  });
}
