/** How much may be done at once, and how fast that comes back. */
export interface BucketSize {
  burst: number;
  perMinute: number;
}

interface Bucket {
  left: number;
  at: number;
}

const MAX_BUCKETS = 50_000;

/** Counts of what was done lately, in this process's memory: cheap enough for every request. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /** Takes one of `key`'s; gives 0, or after how many seconds there will be one. */
  take(key: string, { burst, perMinute }: BucketSize, now = Date.now()): number {
    const perMs = perMinute / 60_000;
    const known = this.buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, known.left + (now - known.at) * perMs);
    if (left < 1) return Math.max(1, Math.ceil((1 - left) / perMs / 1_000));
    // Put at the end: the oldest are the ones that are forgotten.
    this.buckets.delete(key);
    this.buckets.set(key, { left: left - 1, at: now });
    if (this.buckets.size > MAX_BUCKETS) this.forgetOldest();
    return 0;
  }

  private forgetOldest(): void {
    let rest = MAX_BUCKETS / 10;
    for (const key of this.buckets.keys()) {
      if (rest-- <= 0) return;
      this.buckets.delete(key);
    }
  }
}
