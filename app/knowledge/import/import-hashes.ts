/** Hashes of an article's texts as they were imported, by locale; stored as "en=abc fi=def". */
export type ImportHashes = ReadonlyMap<string, string>;

/** Reads what `writeImportHashes` wrote; nothing of null. */
export function readImportHashes(stored: string | null): Map<string, string> {
  const pairs = (stored ?? "").split(" ").flatMap((pair): [string, string][] => {
    const [locale, hash] = pair.split("=");
    return locale && hash ? [[locale, hash]] : [];
  });
  return new Map(pairs);
}

export const writeImportHashes = (hashes: ImportHashes): string =>
  [...hashes].map(([locale, hash]) => `${locale}=${hash}`).join(" ");
