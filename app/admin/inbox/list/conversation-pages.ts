import type { InboxList, InboxRow } from "./inbox-row";

export interface LaterPage {
  list: InboxList;
  /** Of the first page that this one was read after; an older one is shown but read again. */
  generation: number;
}

export interface PageWalk {
  rows: InboxRow[];
  /** The page to read next, if one is wanted that is missing or old. */
  missingCursor: string | null;
  /** False when a page in the chain is not known yet, so that rows end early. */
  isComplete: boolean;
  hasMore: boolean;
}

interface WalkOptions {
  first: InboxList;
  /** By the cursor each was read with. */
  later: ReadonlyMap<string, LaterPage>;
  generation: number;
  /** How many pages beyond the first. */
  wanted: number;
}

/** Follows the cursors from the first page. A conversation that moved between pages is shown once. */
export function walkPages({ first, later, generation, wanted }: WalkOptions): PageWalk {
  const rows = [...first.items];
  let cursor = first.nextCursor;
  let missingCursor: string | null = null;
  let isComplete = true;
  for (let page = 0; page < wanted && cursor !== null; page++) {
    const known = later.get(cursor);
    if (known?.generation !== generation) missingCursor ??= cursor;
    if (!known) {
      isComplete = false;
      break;
    }
    rows.push(...known.list.items);
    cursor = known.list.nextCursor;
  }
  const seen = new Set<string>();
  const unique = rows.filter((row) => !seen.has(row.id) && seen.add(row.id));
  return { rows: unique, missingCursor, isComplete, hasMore: cursor !== null };
}
