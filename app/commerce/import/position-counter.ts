const GENERATION = 10_000;

/** Positions from here on say only what came before what; the end of an import makes them count from 0. */
export const PROVISIONAL_POSITION = 1_000_000_000;

/**
 * Counts the children of each parent as an export lists them. An export promises their order but not that they stand
 * together, so the counter keeps the latest parents only, to stay small: a child of an older one, or of one before a
 * resume, gets a provisional position that grows with the export's lines.
 */
export class PositionCounter {
  private counts = new Map<string, number>();
  private previous = new Map<string, number>();

  /** The parent's own line was read: its children count from 0. */
  open(parentId: string): void {
    if (this.counts.size >= GENERATION) {
      this.previous = this.counts;
      this.counts = new Map();
    }
    this.counts.set(parentId, 0);
  }

  /** Position of the next child of `parentId`, which stands in line `line` of the export. */
  next(parentId: string, line: number): number {
    const counts = this.counts.has(parentId) ? this.counts : this.previous;
    const count = counts.get(parentId);
    if (count === undefined) return PROVISIONAL_POSITION + line;
    counts.set(parentId, count + 1);
    return count;
  }
}
