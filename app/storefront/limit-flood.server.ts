import type { ShopId } from "../db.server";
import { FloodError } from "./flood-error";
import { type BucketSize, TokenBuckets } from "./token-buckets";

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

const buckets = new TokenBuckets();

interface Doer {
  /** Null for a guest who is known by their address alone. */
  visitorId: string | null;
  /** Stand-in for the address, as `hashClient` gives it; "" when it is not known. */
  client: string;
}

/**
 * Counts a request of a visitor, of their address and of the whole shop, in this order: what is too much for the one is
 * not taken from what all others may do. Throws FloodError when it was too much. Each process counts for itself: a limit
 * is a bound on what one process takes, not a quota.
 */
export function limitFlood(
  shopId: ShopId,
  kind: FloodKind,
  { visitorId, client }: Doer,
  message: () => string,
): void {
  const limits = LIMITS[kind];
  const take = (who: string, size: BucketSize) => {
    const wait = buckets.take(`${shopId} ${kind} ${who}`, size);
    if (wait > 0) throw new FloodError(wait, message());
  };
  if (visitorId !== null) take(`v ${visitorId}`, limits.visitor);
  if (client !== "") take(`c ${client}`, limits.client);
  take("s", limits.shop);
}
