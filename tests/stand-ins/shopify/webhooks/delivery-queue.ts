import { seededRandom } from "tests/stand-ins/shopify/http/random";
import { deliver, type DeliveryResult } from "./deliver";
import { knobsSchema, RETRY_SECONDS, type Knobs } from "./knobs";

/** One webhook on its way. */
export interface Delivery {
  webhookId: string;
  shop: string;
  topic: string;
  address: string;
  headers: Record<string, string>;
  body: string;
  apiSubscriptionId: number | null;
  /** Attempts made so far. */
  attempts: number;
}

/** One attempt, for the log. */
export interface Attempt {
  webhookId: string;
  shop: string;
  topic: string;
  attempt: number;
  at: string;
  result: DeliveryResult;
}

export interface QueueCounts {
  sent: number;
  delivered: number;
  failedAttempts: number;
  givenUp: number;
  dropped: number;
  duplicated: number;
  waiting: number;
  underway: number;
}

interface Waiting {
  delivery: Delivery;
  /** Milliseconds since the epoch. */
  due: number;
}

const LOG_LENGTH = 500;

/** Sends webhooks with retries, and with the faults that the knobs ask for. */
export class DeliveryQueue {
  private waiting: Waiting[] = [];
  private underway = 0;
  private timer: NodeJS.Timeout | null = null;
  private isScheduled: NodeJS.Immediate | null = null;
  private isPaused = false;
  private isStopped = false;
  private idleWaiters: (() => void)[] = [];
  private random = seededRandom(1);
  private counts = {
    sent: 0,
    delivered: 0,
    failedAttempts: 0,
    givenUp: 0,
    dropped: 0,
    duplicated: 0,
  };
  readonly log: Attempt[] = [];
  knobs: Knobs = knobsSchema.parse({});

  /** @param onAttempt told after every attempt. */
  constructor(private readonly onAttempt: (delivery: Delivery, result: DeliveryResult) => void) {}

  setKnobs(knobs: Knobs): void {
    this.knobs = knobs;
    this.random = seededRandom(knobs.seed);
    this.schedule();
  }

  /** Takes a webhook in; the knobs decide what becomes of it. */
  add(delivery: Delivery): void {
    const { knobs } = this;
    const isSubject = !knobs.topics || knobs.topics.includes(delivery.topic);
    if (!isSubject) return this.wait(delivery, 0);
    if (this.draw() * 100 < knobs.dropPercent) {
      this.counts.dropped++;
      return;
    }
    this.wait(delivery, this.firstDelay());
    if (this.draw() * 100 >= knobs.duplicatePercent) return;
    this.counts.duplicated++;
    this.wait({ ...delivery }, this.firstDelay());
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    this.schedule();
  }

  get paused(): boolean {
    return this.isPaused;
  }

  /** Sends all that waits, whatever its time, also while paused; resolves when it was tried once. */
  async flush(): Promise<number> {
    const batch = this.waiting.splice(0);
    if (this.knobs.reorder) batch.sort(() => this.draw() - 0.5);
    let next = 0;
    const work = async () => {
      for (let entry = batch[next++]; entry; entry = batch[next++])
        await this.attempt(entry.delivery);
    };
    await Promise.all(Array.from({ length: this.knobs.concurrency }, work));
    return batch.length;
  }

  /** Resolves when nothing waits and nothing is underway (while paused: nothing underway). */
  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.idleWaiters.push(resolve));
  }

  counters(): QueueCounts {
    return { ...this.counts, waiting: this.waiting.length, underway: this.underway };
  }

  /** Forgets what waits. @returns how many those were. */
  clear(): number {
    const cleared = this.waiting.splice(0).length;
    this.tellIdle();
    return cleared;
  }

  /** Ends sending; @returns what was not delivered, to be kept. */
  stop(): Delivery[] {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    return this.waiting.splice(0).map(({ delivery }) => delivery);
  }

  private wait(delivery: Delivery, delayMs: number): void {
    if (this.isStopped) return;
    this.waiting.push({ delivery, due: Date.now() + delayMs });
    this.schedule();
  }

  private firstDelay(): number {
    const [from, to] = this.knobs.delayMs;
    const delay = from + this.draw() * (to - from);
    // Reordering holds a third of the webhooks back for long enough to be overtaken.
    return this.knobs.reorder && this.draw() < 0.34 ? delay + 20 + this.draw() * 180 : delay;
  }

  private draw(): number {
    return this.random();
  }

  /** Many webhooks arrive in one go: they are looked at together, after the current turn. */
  private schedule(): void {
    this.isScheduled ||= setImmediate(() => {
      this.isScheduled = null;
      this.sendDue();
    });
  }

  private sendDue(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.isPaused || this.isStopped) return;
    const now = Date.now();
    const free = Math.max(0, this.knobs.concurrency - this.underway);
    const due = this.waiting.filter((entry) => entry.due <= now).slice(0, free);
    if (due.length > 0) {
      const taken = new Set(due);
      this.waiting = this.waiting.filter((entry) => !taken.has(entry));
      for (const { delivery } of due) void this.attempt(delivery).then(() => this.schedule());
    }
    // With no free place, the end of an attempt schedules the next.
    const hasPlace = this.underway < this.knobs.concurrency;
    const next = this.waiting.reduce((least, { due: at }) => Math.min(least, at), Infinity);
    if (hasPlace && Number.isFinite(next)) {
      this.timer = setTimeout(
        () => this.schedule(),
        Math.min(Math.max(next - now, 1), 2 ** 31 - 1),
      );
    }
  }

  private async attempt(delivery: Delivery): Promise<void> {
    this.underway++;
    this.counts.sent++;
    delivery.attempts++;
    const result = await deliver(delivery.address, delivery.headers, delivery.body);
    this.underway--;
    this.record(delivery, result);
    this.onAttempt(delivery, result);
    if (result.ok) this.counts.delivered++;
    else this.retry(delivery);
    this.tellIdle();
  }

  private retry(delivery: Delivery): void {
    this.counts.failedAttempts++;
    const seconds = RETRY_SECONDS[delivery.attempts - 1];
    if (seconds === undefined) this.counts.givenUp++;
    else this.wait(delivery, (seconds * 1000) / this.knobs.retrySpeed);
  }

  private record({ webhookId, shop, topic, attempts }: Delivery, result: DeliveryResult): void {
    this.log.push({
      webhookId,
      shop,
      topic,
      attempt: attempts,
      at: new Date().toISOString(),
      result,
    });
    if (this.log.length > LOG_LENGTH) this.log.shift();
  }

  private isIdle(): boolean {
    return this.underway === 0 && (this.isPaused || this.waiting.length === 0);
  }

  private tellIdle(): void {
    if (!this.isIdle()) return;
    for (const resolve of this.idleWaiters.splice(0)) resolve();
  }
}
