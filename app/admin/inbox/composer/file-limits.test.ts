import { expect, test } from "vitest";
import { addFiles } from "./file-limits";

const MEGABYTE = 1024 * 1024;
const LIMITS = { count: 5, bytes: 10 * MEGABYTE, totalBytes: 20 * MEGABYTE, types: null };

const file = (name: string, size = 1_000, type = "") => ({ name, size, type });

test("files are added once", () => {
  const { files, problem } = addFiles([file("a.pdf")], [file("a.pdf"), file("b.pdf")], LIMITS);
  expect(files.map(({ name }) => name)).toEqual(["a.pdf", "b.pdf"]);
  expect(problem).toBeNull();
});

test("what is too much is left out and told", () => {
  const many = addFiles(
    [],
    ["a", "b", "c", "d", "e", "f"].map((name) => file(name)),
    LIMITS,
  );
  expect(many.files).toHaveLength(5);
  expect(many.problem).toMatch(/5 files/);
  const large = addFiles([], [file("film.mp4", 11 * MEGABYTE), file("a.pdf")], LIMITS);
  expect(large.files.map(({ name }) => name)).toEqual(["a.pdf"]);
  expect(large.problem).toMatch(/“film.mp4” is larger than 10 MB/);
  const heavy = addFiles(
    [],
    ["a", "b", "c"].map((name) => file(name, 9 * MEGABYTE)),
    LIMITS,
  );
  expect(heavy.files).toHaveLength(2);
  expect(heavy.problem).toMatch(/20 MB/);
  expect(addFiles([], [file("empty.txt", 0)], LIMITS).problem).toMatch(/empty/);
});

test("the limits are those of the channel that is answered on", () => {
  const limits = { count: 1, bytes: 10 * 1024, totalBytes: 10 * 1024, types: ["image/*"] };
  expect(addFiles([], [file("a.png", 11 * 1024, "image/png")], limits).problem).toMatch(/10 kB/);
  expect(addFiles([], [file("a.pdf", 10, "application/pdf")], limits).problem).toMatch(/kind/);
  expect(addFiles([], [file("a.png", 10, "image/png")], limits).problem).toBeNull();
  expect(addFiles([], [file("a.png", 10, "image/png")], null).files).toEqual([]);
});
