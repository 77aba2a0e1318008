/** chat: a shopper's conversation. hints: what changes in a shop, for its staff's pages. */
export type StreamKind = "chat" | "hints";

const open: Record<StreamKind, Set<() => void>> = { chat: new Set(), hints: new Set() };

/** Counts a stream as open until the function it gives is called. `end` ends it properly. */
export function countStream(kind: StreamKind, end: () => void): () => void {
  // An object of its own for each: two streams may be given the same function.
  const stream = () => end();
  open[kind].add(stream);
  return () => void open[kind].delete(stream);
}

/** Ends every stream: their pages come back to another process, and say what they have. */
export function endStreams(): void {
  for (const streams of Object.values(open)) for (const end of streams) end();
}

/** How many streams of a kind are open in this process. */
export function countOpenStreams(kind: StreamKind): number {
  return open[kind].size;
}
