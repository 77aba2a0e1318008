import type { Json } from "./exchange";

const GID = /gid:\/\/shopify\/([A-Za-z]+)\/([\w-]+)/g;

/**
 * What the recorded shop called a thing and what ours calls it: ids, and other values that a shop
 * hands out (cursors, digests, order names) and a later request of the same capture sends back.
 */
export class KnownValues {
  readonly #ours = new Map<string, string>();

  /** Remembers a pair; the numeric tail of a gid too, since search queries use it bare. */
  learn(recorded: string, ours: string): void {
    this.#ours.set(recorded, ours);
    const recordedTail = tail(recorded);
    const ourTail = tail(ours);
    if (recordedTail !== null && ourTail !== null && recordedTail.length >= 8) {
      if (!this.#ours.has(recordedTail)) this.#ours.set(recordedTail, ourTail);
    }
  }

  /** Our name for a recorded value, or undefined when it has not been seen. */
  oursFor(recorded: string): string | undefined {
    return this.#ours.get(recorded);
  }

  /** True when a recorded value already stands for this one of ours. */
  hasOurs(ours: string): boolean {
    return [...this.#ours.values()].includes(ours);
  }

  /** The text with every known recorded value in it replaced by ours. */
  translate(text: string): string {
    const whole = this.#ours.get(text);
    if (whole !== undefined) return whole;
    return text
      .replace(GID, (id) => this.#ours.get(id) ?? id)
      .replace(/\b\d{8,20}\b/g, (digits, at: number) =>
        // A gid was translated as a whole; only a bare number is left for this pass.
        text[at - 1] === "/" ? digits : (this.#ours.get(digits) ?? digits),
      );
  }

  /** A copy of the value with every string in it translated. */
  translateAll(value: Json): Json {
    if (typeof value === "string") return this.translate(value);
    if (Array.isArray(value)) return value.map((item) => this.translateAll(item));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.translateAll(item ?? null)]),
    );
  }
}

/** Every gid in the value, in keys too, without its `?…` part. */
export function gidsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value ?? null).match(GID) ?? []);
}

/** `Order` of `gid://shopify/Order/1`. */
export function gidType(id: string): string {
  return /^gid:\/\/shopify\/([A-Za-z]+)/.exec(id)?.[1] ?? "";
}

function tail(text: string): string | null {
  return /^gid:\/\/shopify\/[A-Za-z]+\/(\d+)/.exec(text)?.[1] ?? null;
}
