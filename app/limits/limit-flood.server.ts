import type { ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";
import { admitWhenBusy, type Patience } from "./admit-when-busy.server";
import type { BucketSize } from "./bucket-size";
import { FloodError } from "./flood-error";
import { reportUse } from "./report-use.server";
import { SharedBuckets } from "./shared-buckets";

/**
 * message: what costs a row and somebody's attention. act: what is looked up or decided. search: in the help articles, by
 * chat and page. quiet: what a page does by itself.
 */
export type FloodKind = "session" | "message" | "act" | "search" | "quiet" | "stream";

const LIMITS: Record<FloodKind, { visitor: BucketSize; client: BucketSize; shop: BucketSize }> = {
  session: {
    visitor: { burst: 30, perMinute: 30 },
    client: { burst: 60, perMinute: 60 },
    shop: { burst: 3_000, perMinute: 12_000 },
  },
  message: {
    visitor: { burst: 20, perMinute: 30 },
    client: { burst: 60, perMinute: 120 },
    shop: { burst: 2_000, perMinute: 30_000 },
  },
  act: {
    visitor: { burst: 30, perMinute: 60 },
    client: { burst: 100, perMinute: 200 },
    shop: { burst: 2_000, perMinute: 30_000 },
  },
  search: {
    visitor: { burst: 30, perMinute: 60 },
    client: { burst: 60, perMinute: 60 },
    shop: { burst: 1_000, perMinute: 6_000 },
  },
  quiet: {
    visitor: { burst: 80, perMinute: 180 },
    client: { burst: 600, perMinute: 1_800 },
    shop: { burst: 20_000, perMinute: 300_000 },
  },
  stream: {
    visitor: { burst: 30, perMinute: 60 },
    client: { burst: 300, perMinute: 600 },
    shop: { burst: 10_000, perMinute: 60_000 },
  },
};

const WARN_EVERY_MS = 30_000;
let warnedAt = 0;

const buckets = new SharedBuckets({
  report: reportUse,
  onFailure(error) {
    if (Date.now() - warnedAt < WARN_EVERY_MS) return;
    warnedAt = Date.now();
    logger.warn({ err: error }, "limits are kept by each process for itself");
  },
});

/** How many bursts beyond the limit are counted: the more, the longer it takes until nobody is asked for a proof. */
const MAX_DEBT = 6;

interface RequestSource {
  /** Null for a guest who is known by their address alone. */
  visitorId: string | null;
  /** Stand-in for the address, as `hashClient` gives it; "" when it is not known. */
  client: string;
  /** How somebody is let in when the whole shop does too much. */
  patience: Patience;
}

async function admitToShop(
  shopId: ShopId,
  kind: FloodKind,
  patience: Patience,
  message: () => string,
): Promise<void> {
  const [key, size] = [{ shopId, name: `${kind} s` }, LIMITS[kind].shop];
  if ((await buckets.take(key, size)) === 0) return;
  const crowd = { debt: buckets.debt(key, size), message: message() };
  await admitWhenBusy(shopId, crowd, patience);
  buckets.takeAnyway(key, size, MAX_DEBT);
}

/**
 * Counts a request of a visitor, of their address and of the whole shop, in this order and in all processes together:
 * what is too much for the one is not taken from what all others may do. Throws FloodError when the visitor or the
 * address did too much, BusyError when all together did and a proof is asked for.
 */
export async function limitFlood(
  shopId: ShopId,
  kind: FloodKind,
  doer: RequestSource,
  message: () => string,
): Promise<void> {
  const limits = LIMITS[kind];
  const take = async (who: string, size: BucketSize) => {
    const wait = await buckets.take({ shopId, name: `${kind} ${who}` }, size);
    if (wait > 0) throw new FloodError(wait, message());
  };
  const { visitorId, client, patience } = doer;
  if (visitorId !== null) await take(`v ${visitorId}`, limits.visitor);
  if (client !== "") await take(`c ${client}`, limits.client);
  await admitToShop(shopId, kind, patience, message);
}
