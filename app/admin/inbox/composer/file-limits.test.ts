import { expect, test } from "vitest";
import { addFiles } from "./file-limits";

const file = (name: string, size = 1_000) => ({ name, size });

test("files are added once", () => {
  const { files, problem } = addFiles([file("a.pdf")], [file("a.pdf"), file("b.pdf")]);
  expect(files.map(({ name }) => name)).toEqual(["a.pdf", "b.pdf"]);
  expect(problem).toBeNull();
});

test("what is too much is left out and told", () => {
  const many = addFiles(
    [],
    ["a", "b", "c", "d", "e", "f"].map((name) => file(name)),
  );
  expect(many.files).toHaveLength(5);
  expect(many.problem).toMatch(/5 files/);
  const large = addFiles([], [file("film.mp4", 11 * 1024 * 1024), file("a.pdf")]);
  expect(large.files.map(({ name }) => name)).toEqual(["a.pdf"]);
  expect(large.problem).toMatch(/“film.mp4” is larger than 10 MB/);
  const heavy = addFiles(
    [],
    ["a", "b", "c"].map((name) => file(name, 9 * 1024 * 1024)),
  );
  expect(heavy.files).toHaveLength(2);
  expect(heavy.problem).toMatch(/20 MB/);
  expect(addFiles([], [file("empty.txt", 0)]).problem).toMatch(/empty/);
});
