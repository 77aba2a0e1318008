const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** How many files, in words: "1 file", "5 files". */
export function formatFileCount(count: number): string {
  return `${count} ${count === 1 ? "file" : "files"}`;
}

/** A limit in words, rounded down: "10 MB", "64 kB". */
export function formatSize(bytes: number): string {
  return bytes < MEGABYTE
    ? `${Math.floor(bytes / KILOBYTE)} kB`
    : `${Math.floor(bytes / MEGABYTE)} MB`;
}
