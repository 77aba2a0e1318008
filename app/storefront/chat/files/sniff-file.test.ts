import { expect, test } from "vitest";
import { sniffFile } from "./sniff-file";

const bytes = (text: string) => Buffer.from(text.padEnd(32, "\0"), "latin1");

test.each([
  ["\xff\xd8\xff\xe0..JFIF", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n....IHDR", "image/png"],
  ["GIF89a", "image/gif"],
  ["RIFF\x01\x02\x03\x04WEBPVP8 ", "image/webp"],
  ["\0\0\0\x20ftypavif", "image/avif"],
  ["\0\0\0\x20ftypheic", "image/heic"],
  ["\0\0\0\x20ftypisom", "video/mp4"],
  ["%PDF-1.7\n", "application/pdf"],
  ["<svg xmlns='http://www.w3.org/2000/svg'>", null],
  ["<!doctype html><script>alert(1)</script>", null],
  ["MZ\x90\0", null],
  ["\x7fELF", null],
  ["PK\x03\x04", null],
  ["RIFF\x01\x02\x03\x04WAVE", null],
  ["\0\0\0\x20ftypqt  ", null],
  ["just text", null],
])("%j is %s", (start, type) => {
  expect(sniffFile(bytes(start))).toBe(type);
});

test("too little to tell is nothing", () => {
  expect(sniffFile(Buffer.from([0xff, 0xd8, 0xff]))).toBeNull();
  expect(sniffFile(new Uint8Array())).toBeNull();
});
