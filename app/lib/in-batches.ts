interface BatchOptions {
  maxItems?: number;
  /** Batches that may be under way at the same time. */
  atOnce?: number;
}

/**
 * Makes one call of many: what is asked for while batches are under way is done together in the next one. Alone, an item
 * is done at once; under load the work per item shrinks. `run` gives one result for each item, in their order; when it
 * fails, all of its batch do.
 */
export function inBatches<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  { maxItems = 200, atOnce = 1 }: BatchOptions = {},
): (item: Item) => Promise<Result> {
  interface Waiting {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running = 0;

  const runBatch = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const results = await run(batch.map(({ item }) => item));
      for (const [index, { resolve, reject }] of batch.entries()) {
        if (index < results.length) resolve(results[index] as Result);
        else reject(new Error("a batch gave too few results"));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const work = async (): Promise<void> => {
    // What else is asked for in this turn of the event loop comes along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxItems);
      waiting = waiting.slice(maxItems);
      await runBatch(batch);
    }
    running -= 1;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // Whoever is about to take a batch takes this along.
      if (running >= atOnce || waiting.length > 1) return;
      running += 1;
      void work();
    });
}
