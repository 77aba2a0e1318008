import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [812, "812 bytes"],
  [24_300, "24 kB"],
  [1_340_000, "1.3 MB"],
  [5_000_000_000, "5 GB"],
])("%d bytes read as %s", (bytes, text) => {
  expect(formatBytes(bytes, "en")).toBe(text);
});
