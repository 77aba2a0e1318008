import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BadFile, readArticles, readFolder, readQuestions } from "./read-files";

const folder = mkdtempSync(join(tmpdir(), "check-faq-"));

function fileOf(content: string): string {
  const file = join(folder, "file");
  writeFileSync(file, content);
  return file;
}

const ARTICLE = '{"id":"a","locale":"en","title":"T","body":"B"}';

it.each([
  ["{", "not JSON"],
  ["[]", "list of articles"],
  ['[{"id":"a"}]', "article 1: locale"],
  [`[${ARTICLE},${ARTICLE}]`, "there twice"],
])("articles %j: says %j", (content, words) => {
  const read = () => readArticles(fileOf(content));
  expect(read).toThrow(BadFile);
  expect(read).toThrow(words);
});

it.each([
  ["", "no questions"],
  ['{"locale":"en","text":"x","expected":"a"}\nnonsense', "line 2: this is not JSON"],
  ['{"locale":"en","text":"x","expected":"b"}', 'no article with the id "b"'],
  ['{"locale":"en","text":" ","expected":"a"}', "line 1: text"],
])("questions %j: says %j", (content, words) => {
  const articles = readArticles(fileOf(`[${ARTICLE}]`));
  expect(() => readQuestions(fileOf(content), articles)).toThrow(words);
});

it("a missing file is named", () => {
  expect(() => readArticles(join(folder, "missing.json"))).toThrow("cannot be read");
});

it("takes numbers for ids, and a byte order mark", () => {
  const articles = readArticles(fileOf('\ufeff[{"id":7,"locale":"en","title":"T","body":""}]'));
  expect(articles[0]?.id).toBe("7");
  const questions = readQuestions(fileOf('{"locale":"en","text":"x","expected":7}\n'), articles);
  expect(questions[0]?.expected).toEqual(["7"]);
});

const SHOP = {
  language: "en",
  articles: [{ id: "a1", title: "T", body: "B" }],
  questions: [
    { text: "x", answers: ["a1"] },
    { text: "y", answers: [] },
  ],
};

const folderOf = (files: Record<string, unknown>): string => {
  const shops = mkdtempSync(join(tmpdir(), "check-faq-shops-"));
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(shops, name), JSON.stringify(value));
  return shops;
};

it("reads the shops of a folder, and passes over what is no shop", () => {
  const [shop, ...others] = readFolder(folderOf({ "en-one.json": SHOP, "split.json": {} }));
  expect(others).toEqual([]);
  expect(shop?.name).toBe("en-one");
  expect(shop?.questions.map(({ expected }) => expected)).toEqual([["a1"], []]);
});

it.each([
  [{ "en.json": { ...SHOP, questions: [{ text: "x", answers: ["b"] }] } }, 'with the id "b"'],
  [{ "en.json": { ...SHOP, language: undefined } }, "language"],
  [{}, "has no shops"],
])("a folder %j: says %j", (files, words) => {
  expect(() => readFolder(folderOf(files))).toThrow(words);
});
