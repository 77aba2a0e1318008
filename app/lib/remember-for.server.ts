import { LRUCache } from "lru-cache";

interface MemoryLimits {
  /** How old an answer may be, in milliseconds. */
  keepMs: number;
  /** Keys known at a time; the ones longest unused go first. */
  maxKeys: number;
}

/**
 * Gives `find` with a memory of this process: a key is asked for once in `keepMs`, however many ask meanwhile. What failed
 * is not remembered.
 */
export function rememberFor<Key extends string | number, Value>(
  { keepMs, maxKeys }: MemoryLimits,
  find: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const kept = new LRUCache<Key, Promise<Value>>({
    max: maxKeys,
    ttl: keepMs,
    ttlResolution: 0,
    perf: Date,
  });
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const found = find(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    return found;
  };
}
