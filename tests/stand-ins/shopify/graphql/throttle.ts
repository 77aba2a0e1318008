/** Points per app and shop: 2000, refilled at 100 a second (Shopify's standard plan). */
export const BUCKET_SIZE = 2000;
export const RESTORE_RATE = 100;
/** A single operation may not ask for more. */
export const MAX_QUERY_COST = 1000;

export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

interface Bucket {
  available: number;
  at: number;
}

/** The leaky buckets of all (app, shop) pairs. */
export class Throttle {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: () => Date) {}

  /** Takes the points when the bucket has them. */
  take(key: string, cost: number): boolean {
    const bucket = this.refilled(key);
    if (cost > bucket.available) return false;
    bucket.available -= cost;
    return true;
  }

  /** Gives points back (the difference of requested and actual cost). */
  giveBack(key: string, points: number): void {
    const bucket = this.refilled(key);
    bucket.available = Math.min(BUCKET_SIZE, bucket.available + points);
  }

  /** Empties the bucket; for tests and fault injection. */
  drain(key: string): void {
    this.refilled(key).available = 0;
  }

  status(key: string): ThrottleStatus {
    return {
      maximumAvailable: BUCKET_SIZE,
      currentlyAvailable: Math.floor(this.refilled(key).available),
      restoreRate: RESTORE_RATE,
    };
  }

  private refilled(key: string): Bucket {
    const now = this.clock().getTime();
    const bucket = this.buckets.get(key) ?? { available: BUCKET_SIZE, at: now };
    const elapsed = Math.max(0, now - bucket.at) / 1000;
    bucket.available = Math.min(BUCKET_SIZE, bucket.available + elapsed * RESTORE_RATE);
    bucket.at = now;
    this.buckets.set(key, bucket);
    return bucket;
  }
}
