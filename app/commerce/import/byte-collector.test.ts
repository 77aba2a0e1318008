import { expect, it } from "vitest";
import { ByteCollector } from "./byte-collector";

it("gives the text as UTF-8, whatever its length and characters", () => {
  const collector = new ByteCollector();
  const texts = ["", "plain", "日本語".repeat(40_000), "😀", "x".repeat(700_000), "end"];
  for (const text of texts) collector.add(text);
  expect(Buffer.concat(collector.take()).toString("utf8")).toBe(texts.join(""));
});

it("gives nothing when nothing was added", () => {
  expect(new ByteCollector().take()).toEqual([]);
});
