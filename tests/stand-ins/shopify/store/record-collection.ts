/** Records made on demand, by position; ids rise with the position. */
export interface RecordSource<T> {
  readonly size: number;
  idAt(index: number): number;
  at(index: number): T;
  /** Position of an id, or -1. */
  indexOf(id: number): number;
  /** Number a sort index may use instead of making the record; undefined = make it. */
  sortNumberAt?(index: number, key: string): number | undefined;
  /** Ids whose field has the value; undefined = not indexed. */
  find?(field: string, value: string): number[] | undefined;
}

export type CollectionListener<T> = (id: number, record: T | null, previous: T | null) => void;

/**
 * All records of one kind in one shop: an optional lazy source below, changes as an overlay above.
 * Records are replaced, never mutated in place (`put` a changed copy), so that indexes and
 * iterators may keep references.
 */
export class RecordCollection<T extends { id: number }> {
  private readonly overlay = new Map<number, T | null>();
  private readonly listeners: CollectionListener<T>[] = [];
  private overlayBaseIds = 0;
  private overlayDeleted = 0;

  constructor(readonly base: RecordSource<T> | null = null) {}

  /** The record, or undefined. Do not change it: `put` a copy. */
  get(id: number): T | undefined {
    const changed = this.overlay.get(id);
    if (changed !== undefined) return changed ?? undefined;
    if (!this.base) return undefined;
    const index = this.base.indexOf(id);
    return index < 0 ? undefined : this.base.at(index);
  }

  has(id: number): boolean {
    const changed = this.overlay.get(id);
    if (changed !== undefined) return changed !== null;
    return this.base !== null && this.base.indexOf(id) >= 0;
  }

  get size(): number {
    const added = this.overlay.size - this.overlayBaseIds;
    return (this.base?.size ?? 0) + added - this.overlayDeleted;
  }

  put(record: T): void {
    const previous = this.listeners.length > 0 ? (this.get(record.id) ?? null) : null;
    this.setOverlay(record.id, record);
    for (const listener of this.listeners) listener(record.id, record, previous);
  }

  delete(id: number): boolean {
    const previous = this.get(id);
    if (!previous) return false;
    if (this.isInBase(id)) this.setOverlay(id, null);
    else this.overlay.delete(id);
    for (const listener of this.listeners) listener(id, null, previous);
    return true;
  }

  /** All records, those of the lazy source first, by id; then the others as they were added. */
  *values(): Generator<T> {
    yield* this.baseValues();
    for (const [id, record] of this.overlay) if (record && !this.isInBase(id)) yield record;
  }

  private *baseValues(): Generator<T> {
    const { base } = this;
    if (!base) return;
    for (let index = 0; index < base.size; index++) {
      const changed = this.overlayBaseIds > 0 ? this.overlay.get(base.idAt(index)) : undefined;
      if (changed === null) continue;
      yield changed ?? base.at(index);
    }
  }

  /** Ids in the order of `values()`. */
  *ids(): Generator<number> {
    yield* this.baseIds();
    for (const [id, record] of this.overlay) if (record && !this.isInBase(id)) yield id;
  }

  private *baseIds(): Generator<number> {
    const { base } = this;
    if (!base) return;
    for (let index = 0; index < base.size; index++) {
      const id = base.idAt(index);
      if (this.overlayBaseIds === 0 || this.overlay.get(id) !== null) yield id;
    }
  }

  /** True when the record differs from (or is not in) the lazy source. */
  isChanged(id: number): boolean {
    return this.overlay.has(id);
  }

  /** What a snapshot must hold: changed and added records, and ids deleted from the source. */
  changes(): IterableIterator<[number, T | null]> {
    return this.overlay.entries();
  }

  /** Puts back a snapshot's entry without telling listeners. */
  restore(id: number, record: T | null): void {
    if (record === null && !this.isInBase(id)) this.overlay.delete(id);
    else this.setOverlay(id, record);
  }

  subscribe(listener: CollectionListener<T>): void {
    this.listeners.push(listener);
  }

  private isInBase(id: number): boolean {
    return this.base !== null && this.base.indexOf(id) >= 0;
  }

  private setOverlay(id: number, record: T | null): void {
    const before = this.overlay.get(id);
    if (before === undefined && this.isInBase(id)) this.overlayBaseIds++;
    if (before === null) this.overlayDeleted--;
    if (record === null) this.overlayDeleted++;
    this.overlay.set(id, record);
  }
}
