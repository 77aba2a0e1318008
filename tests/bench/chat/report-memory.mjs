// Loaded into the production server by the bench: says on request how much memory the process holds.
process.on("message", () => {
  globalThis.gc?.();
  process.send?.({ bytes: process.memoryUsage().rss });
});
