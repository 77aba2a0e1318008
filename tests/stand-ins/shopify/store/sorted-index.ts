import type { RecordCollection } from "./record-collection";

export type SortKey = number | string;

export interface IndexEntry {
  key: SortKey;
  id: number;
}

/** Where to begin or stop in an index; `id` undefined = before or after all ids of the key. */
export interface IndexBound {
  key: SortKey;
  id?: number;
  inclusive: boolean;
}

const REBUILD_AFTER = 4000;

/**
 * Ids of a collection in the order of one key, kept up with changes: a sorted base that is built
 * once, plus the entries changed since. Works over lazy sources of a million records without making
 * them, when the source can give the key as a number.
 */
export class SortedIndex<T extends { id: number }> {
  private keys: readonly SortKey[] | Float64Array = [];
  private ids: Float64Array = new Float64Array(0);
  private readonly stale = new Set<number>();
  private extra: IndexEntry[] = [];
  private readonly extraKeys = new Map<number, SortKey>();
  private built = false;

  constructor(
    private readonly collection: RecordCollection<T>,
    private readonly name: string,
    private readonly keyOf: (record: T) => SortKey,
  ) {
    collection.subscribe((id, record) => this.changed(id, record));
  }

  /**
   * Entries from `from` to `to` (both optional), forwards or backwards; bounds are given in
   * ascending terms (`from` is the lower one).
   */
  *entries(options: {
    from?: IndexBound | null;
    to?: IndexBound | null;
    backwards?: boolean;
  }): Generator<IndexEntry> {
    this.ensureBuilt();
    const base = this.baseRange(options.from ?? null, options.to ?? null);
    const extra = this.extraRange(options.from ?? null, options.to ?? null);
    yield* options.backwards ? this.mergeBackwards(base, extra) : this.mergeForwards(base, extra);
  }

  /** The key of a record that is in the collection. */
  keyOfId(id: number): SortKey | undefined {
    const record = this.collection.get(id);
    return record && this.keyOf(record);
  }

  /** A key as a cursor's text gives it back. */
  parseKey(text: string): SortKey {
    this.ensureBuilt();
    return this.keys instanceof Float64Array ? Number(text) : text;
  }

  isWithin(entry: IndexEntry, range: { from: IndexBound | null; to: IndexBound | null }): boolean {
    if (range.from && compareToBound(entry, range.from, range.from.inclusive) < 0) return false;
    return !range.to || compareToBound(entry, range.to, !range.to.inclusive) < 0;
  }

  /** How many entries `entries()` would give at most; cheap. */
  estimate(from: IndexBound | null, to: IndexBound | null): number {
    this.ensureBuilt();
    const base = this.baseRange(from, to);
    const extra = this.extraRange(from, to);
    return base.end - base.start + extra.end - extra.start;
  }

  private *mergeForwards(base: Range, extra: Range): Generator<IndexEntry> {
    let b = base.start;
    let e = extra.start;
    for (;;) {
      while (b < base.end && this.isStale(b)) b++;
      const fromBase = b < base.end ? this.baseEntry(b) : undefined;
      const fromExtra = e < extra.end ? this.extra[e] : undefined;
      if (!fromBase && !fromExtra) return;
      if (fromBase && (!fromExtra || compareEntries(fromBase, fromExtra) < 0)) {
        yield fromBase;
        b++;
      } else if (fromExtra) {
        yield fromExtra;
        e++;
      }
    }
  }

  private *mergeBackwards(base: Range, extra: Range): Generator<IndexEntry> {
    let b = base.end - 1;
    let e = extra.end - 1;
    for (;;) {
      while (b >= base.start && this.isStale(b)) b--;
      const fromBase = b >= base.start ? this.baseEntry(b) : undefined;
      const fromExtra = e >= extra.start ? this.extra[e] : undefined;
      if (!fromBase && !fromExtra) return;
      if (fromBase && (!fromExtra || compareEntries(fromBase, fromExtra) > 0)) {
        yield fromBase;
        b--;
      } else if (fromExtra) {
        yield fromExtra;
        e--;
      }
    }
  }

  private isStale(position: number): boolean {
    return this.stale.size > 0 && this.stale.has(this.ids[position] ?? 0);
  }

  private baseEntry(position: number): IndexEntry {
    return { key: this.keys[position] ?? 0, id: this.ids[position] ?? 0 };
  }

  private baseRange(from: IndexBound | null, to: IndexBound | null): Range {
    const at = (position: number): IndexEntry => this.baseEntry(position);
    return rangeOf(this.ids.length, at, from, to);
  }

  private extraRange(from: IndexBound | null, to: IndexBound | null): Range {
    const at = (position: number): IndexEntry => this.extra[position] ?? { key: 0, id: 0 };
    return rangeOf(this.extra.length, at, from, to);
  }

  private changed(id: number, record: T | null): void {
    if (!this.built) return;
    if (this.extra.length > REBUILD_AFTER && !this.collection.base) {
      this.built = false;
      return;
    }
    this.stale.add(id);
    const oldKey = this.extraKeys.get(id);
    if (oldKey !== undefined) {
      this.extra.splice(this.extraPosition({ key: oldKey, id }), 1);
      this.extraKeys.delete(id);
    }
    if (!record) return;
    const entry = { key: this.keyOf(record), id };
    this.extra.splice(this.extraPosition(entry), 0, entry);
    this.extraKeys.set(id, entry.key);
  }

  private extraPosition(entry: IndexEntry): number {
    return lowerBound(
      this.extra.length,
      (position) => compareEntries(this.extra[position] ?? entry, entry) >= 0,
    );
  }

  private ensureBuilt(): void {
    if (this.built) return;
    this.stale.clear();
    this.extra = [];
    this.extraKeys.clear();
    const keys: SortKey[] = [];
    const ids: number[] = [];
    for (const { key, id } of this.currentEntries()) {
      keys.push(key);
      ids.push(id);
    }
    this.sortInto(keys, ids);
    this.built = true;
  }

  private *currentEntries(): Generator<IndexEntry> {
    const { base } = this.collection;
    if (!base?.sortNumberAt) {
      for (const record of this.collection.values()) yield this.entryOf(record);
      return;
    }
    for (let index = 0; index < base.size; index++) {
      const id = base.idAt(index);
      if (this.collection.isChanged(id)) continue;
      yield { key: base.sortNumberAt(index, this.name) ?? this.keyOf(base.at(index)), id };
    }
    for (const [, record] of this.collection.changes()) if (record) yield this.entryOf(record);
  }

  private entryOf(record: T): IndexEntry {
    return { key: this.keyOf(record), id: record.id };
  }

  private sortInto(keys: SortKey[], ids: number[]): void {
    const order = sortedOrder(keys, ids);
    this.ids = Float64Array.from(order, (position) => ids[position] ?? 0);
    const numeric = keys.every((key) => typeof key === "number");
    this.keys = numeric
      ? Float64Array.from(order, (position) => Number(keys[position]))
      : Array.from(order, (position) => keys[position] ?? "");
  }
}

interface Range {
  start: number;
  end: number;
}

function compareEntries(a: IndexEntry, b: IndexEntry): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.id - b.id;
}

function rangeOf(
  length: number,
  at: (position: number) => IndexEntry,
  from: IndexBound | null,
  to: IndexBound | null,
): Range {
  const start = from
    ? lowerBound(length, (position) => compareToBound(at(position), from, from.inclusive) >= 0)
    : 0;
  const end = to
    ? lowerBound(length, (position) => compareToBound(at(position), to, !to.inclusive) >= 0)
    : length;
  return { start, end: Math.max(start, end) };
}

/** Negative below the bound; an entry equal to it counts as above when `equalIsAbove`. */
function compareToBound(entry: IndexEntry, bound: IndexBound, equalIsAbove: boolean): number {
  if (entry.key !== bound.key) return entry.key < bound.key ? -1 : 1;
  if (bound.id !== undefined && entry.id !== bound.id) return entry.id - bound.id;
  return equalIsAbove ? 1 : -1;
}

/** First position in [0, length) for which `reached` holds (monotone), else `length`. */
function lowerBound(length: number, reached: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Positions in the order of (key, id). */
function sortedOrder(keys: readonly SortKey[], ids: readonly number[]): Uint32Array {
  const order = Uint32Array.from(keys.keys());
  if (isSorted(keys, ids)) return order;
  const packed = packedOrder(keys, ids);
  if (packed) return packed;
  return order.sort((a, b) =>
    compareEntries({ key: keys[a] ?? 0, id: ids[a] ?? 0 }, { key: keys[b] ?? 0, id: ids[b] ?? 0 }),
  );
}

function isSorted(keys: readonly SortKey[], ids: readonly number[]): boolean {
  for (let i = 1; i < keys.length; i++) {
    const previous = { key: keys[i - 1] ?? 0, id: ids[i - 1] ?? 0 };
    if (compareEntries(previous, { key: keys[i] ?? 0, id: ids[i] ?? 0 }) > 0) return false;
  }
  return true;
}

/**
 * Sorting a million pairs by a comparator takes seconds; packing key and position into one number
 * and sorting those natively takes a fraction. Only for integer keys with rising ids that fit.
 */
function packedOrder(keys: readonly SortKey[], ids: readonly number[]): Uint32Array | null {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (typeof key !== "number" || !Number.isInteger(key)) return null;
    if (i > 0 && (ids[i - 1] ?? 0) > (ids[i] ?? 0)) return null;
    lowest = Math.min(lowest, key);
    highest = Math.max(highest, key);
  }
  const span = keys.length;
  if ((highest - lowest + 1) * span > Number.MAX_SAFE_INTEGER) return null;
  const packed = Float64Array.from(
    keys,
    (key, position) => (Number(key) - lowest) * span + position,
  ).sort();
  return Uint32Array.from(packed, (value) => value % span);
}
