import type { ShopId } from "~/database/db.server";
import type { BucketSize } from "./bucket-size";

export interface BucketKey {
  shopId: ShopId;
  /** "message v 019a…" */
  name: string;
}

/** What a process has let through and tells the others. */
export interface BucketUse extends BucketKey {
  /** How long what was used takes to come back, in milliseconds. */
  ms: number;
}

/**
 * Adds what this process let through to what all processes did. Gives for each use after how many milliseconds the
 * bucket is full again, in their order; null for a shop that is gone.
 */
export type ReportUse = (uses: readonly BucketUse[]) => Promise<readonly (number | null)[]>;

interface Bucket extends BucketKey {
  burst: number;
  perMs: number;
  /** What all processes had left at the moment `at`, as far as this one knows. */
  left: number;
  at: number;
  /** Let through since, and not told yet. */
  pending: number;
  /** Told, and not answered yet. */
  onTheWay: number;
}

const MAX_BUCKETS = 50_000;
const REPORT_EVERY_MS = 200;
const MAX_REPORT = 1_000;
/** What a process may let through of one bucket before the others know, as a part of the burst. */
const UNTOLD_PART = 0.05;

interface SharedBucketsOptions {
  report: ReportUse;
  /** The others cannot be told: until they can, the process counts for itself. */
  onFailure: (error: unknown) => void;
}

/**
 * Limits that many processes keep together. A process lets a little through at once and tells of it a moment later,
 * together with all else it let through, so that a request costs no trip to the database; what goes beyond that little
 * waits for the answer. So all processes together let through no more than the limit and, for each process, a twentieth
 * of its burst, and what was too much is missing afterwards.
 */
export class SharedBuckets {
  private readonly buckets = new Map<string, Bucket>();
  private readonly options: SharedBucketsOptions;
  private timer: NodeJS.Timeout | undefined;
  private reporting: Promise<void> | undefined;

  constructor(options: SharedBucketsOptions) {
    this.options = options;
  }

  /** Takes one of `key`'s. Gives 0, or after how many seconds there will be one; nothing is taken then. */
  async take(key: BucketKey, size: BucketSize): Promise<number> {
    const bucket = this.find(key, size);
    const isUntold = () => bucket.pending + bucket.onTheWay >= this.untold(bucket);
    // Each answer may tell that others have used what seemed to be left. Of all who wait for one, some go on and make the
    // others wait for the next, so it ends.
    while (this.estimate(bucket) >= 1 && isUntold()) await this.reportNow();
    const left = this.estimate(bucket);
    if (left < 1) return Math.max(1, Math.ceil((1 - left) / bucket.perMs / 1_000));
    this.note(bucket);
    return 0;
  }

  /** Takes one whether there is one or not; beyond `maxDebt` bursts it is not counted any more. */
  takeAnyway(key: BucketKey, size: BucketSize, maxDebt: number): void {
    const bucket = this.find(key, size);
    if (this.estimate(bucket) > -maxDebt * bucket.burst) this.note(bucket);
  }

  /** How many bursts more than the limit have been taken; 0 within it. */
  debt(key: BucketKey, size: BucketSize): number {
    const bucket = this.find(key, size);
    return Math.max(0, -this.estimate(bucket) / bucket.burst);
  }

  /** Tells what was let through now. */
  async reportNow(): Promise<void> {
    // What is under way was put together before; the next one has everything.
    await this.reporting;
    this.reporting ??= this.report().finally(() => {
      this.reporting = undefined;
    });
    await this.reporting;
  }

  private find({ shopId, name }: BucketKey, { burst, perMinute }: BucketSize): Bucket {
    const id = `${shopId} ${name}`;
    const known = this.buckets.get(id);
    if (known) return known;
    const perMs = perMinute / 60_000;
    const fresh = { shopId, name, burst, perMs, left: burst, at: Date.now() };
    const bucket = { ...fresh, pending: 0, onTheWay: 0 };
    this.buckets.set(id, bucket);
    if (this.buckets.size > MAX_BUCKETS) this.forgetOldest();
    return bucket;
  }

  private untold({ burst }: Bucket): number {
    return Math.max(1, Math.floor(burst * UNTOLD_PART));
  }

  private estimate({ left, at, burst, perMs, pending, onTheWay }: Bucket): number {
    return Math.min(burst, left + (Date.now() - at) * perMs) - pending - onTheWay;
  }

  private note(bucket: Bucket): void {
    bucket.pending += 1;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.reportNow();
    }, REPORT_EVERY_MS).unref();
  }

  private async report(): Promise<void> {
    const waiting = [...this.buckets.values()].filter(({ pending }) => pending > 0);
    for (let from = 0; from < waiting.length; from += MAX_REPORT)
      await this.reportSome(waiting.slice(from, from + MAX_REPORT));
  }

  private async reportSome(buckets: readonly Bucket[]): Promise<void> {
    const uses = buckets.map((bucket) => {
      bucket.onTheWay = bucket.pending;
      bucket.pending = 0;
      const { shopId, name, onTheWay, perMs } = bucket;
      return { shopId, name, ms: onTheWay / perMs };
    });
    const answers = await this.options.report(uses).catch((error: unknown) => {
      this.options.onFailure(error);
      return null;
    });
    const now = Date.now();
    for (const [index, bucket] of buckets.entries()) {
      const fullIn = answers?.[index];
      const { burst, perMs, left, at, onTheWay } = bucket;
      bucket.left =
        typeof fullIn === "number"
          ? burst - fullIn * perMs
          : Math.min(burst, left + (now - at) * perMs) - onTheWay;
      bucket.at = now;
      bucket.onTheWay = 0;
    }
  }

  private forgetOldest(): void {
    let rest = MAX_BUCKETS / 10;
    for (const [id, { pending, onTheWay }] of this.buckets) {
      if (rest-- <= 0) return;
      if (pending + onTheWay === 0) this.buckets.delete(id);
    }
  }
}
