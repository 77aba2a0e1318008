import { createHash } from "node:crypto";

/** What was written to the metafields: key → sha256 of the value. */
export type PublishedState = Readonly<Record<string, string>>;

export interface MetafieldChange {
  key: string;
  /** As it is sent. */
  value: string;
  sha256: string;
}

export interface MetafieldChanges {
  changed: MetafieldChange[];
  /** Keys that nobody reads any more. */
  stale: string[];
}

/** What has to be written and deleted so that the metafields are as they should be. */
export function findChanges(
  wanted: ReadonlyMap<string, object>,
  published: PublishedState,
): MetafieldChanges {
  const all = [...wanted].map(([key, object]): MetafieldChange => {
    const value = JSON.stringify(object);
    return { key, value, sha256: createHash("sha256").update(value).digest("hex") };
  });
  return {
    changed: all.filter(({ key, sha256 }) => published[key] !== sha256),
    stale: Object.keys(published).filter((key) => !wanted.has(key)),
  };
}

/** `list` in parts of at most `size`. */
export function inParts<Item>(list: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
