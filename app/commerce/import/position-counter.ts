const MAX_PARENTS = 20_000;

/** Positions from here on say only what came before what; the end of an import makes them count from 0. */
export const PROVISIONAL_POSITION = 1_000_000_000;

/**
 * Counts the children of each parent as an export lists them. An export promises their order but not that they stand
 * together, so the counter keeps the latest parents only, to stay small: a child of an older one, or of one before a
 * resume, gets a provisional position that grows with the export's lines.
 */
export class PositionCounter {
  private readonly counts = new Map<string, number>();

  /** The parent's own line was read: its children count from 0. */
  open(parentId: string): void {
    this.counts.set(parentId, 0);
    if (this.counts.size <= MAX_PARENTS) return;
    const [oldest] = this.counts.keys();
    if (oldest !== undefined) this.counts.delete(oldest);
  }

  /** Position of the next child of `parentId`, which stands in line `line` of the export. */
  next(parentId: string, line: number): number {
    const count = this.counts.get(parentId);
    if (count === undefined) return PROVISIONAL_POSITION + line;
    this.counts.set(parentId, count + 1);
    return count;
  }
}
