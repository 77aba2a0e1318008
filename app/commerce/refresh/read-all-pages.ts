/** One page of a connection. */
export interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A following page, with the state of the object it belongs to; null when the object is gone. */
export type ReadNextPage<Node> = (
  after: string,
) => Promise<{ updatedAt: string; page: Page<Node> } | null>;

/** The object changed or vanished between two of its pages: what was read so far is of no use. */
export class ChangedWhileReading extends Error {
  override readonly name = "ChangedWhileReading";
}

/**
 * All nodes of a connection whose first page is `first`. Throws ChangedWhileReading when the object is not in the
 * state `updatedAt` any more, since its pages would then belong to two states.
 */
export async function readAllPages<Node>(
  updatedAt: string,
  first: Page<Node>,
  readNext: ReadNextPage<Node>,
): Promise<readonly Node[]> {
  if (!first.pageInfo.hasNextPage) return first.nodes;
  const nodes = [...first.nodes];
  let after = first.pageInfo.endCursor;
  while (after) {
    const next = await readNext(after);
    if (next?.updatedAt !== updatedAt) throw new ChangedWhileReading();
    nodes.push(...next.page.nodes);
    after = next.page.pageInfo.hasNextPage ? next.page.pageInfo.endCursor : null;
  }
  return nodes;
}
