import { expect, test } from "vitest";
import { changedTexts, groupTexts, toTextsForm, validateTexts, type TextItem } from "./texts-form";

const item = (part: Partial<TextItem> & { key: string }): TextItem => ({
  group: part.key.split(".")[0] ?? "",
  default: "Hello",
  override: "",
  placeholders: [],
  syntax: "icu",
  ...part,
});

const ITEMS = [
  item({ key: "help.title", default: "How can we help?" }),
  item({ key: "chat.greeting", default: "Hello {name}", placeholders: ["{name}"] }),
  item({ key: "chat.send", default: "Send", override: "Go" }),
  item({
    key: "extension.launcher.open",
    default: "Open {{ shop }}",
    placeholders: ["{{ shop }}"],
    syntax: "liquid",
  }),
];

const values = (overrides: Record<string, string>) => ({
  overrides: { ...toTextsForm(ITEMS).overrides, ...overrides },
});

test("only what was changed is sent, and an emptied text goes back to ours", () => {
  expect(changedTexts(ITEMS, toTextsForm(ITEMS))).toEqual({});
  expect(changedTexts(ITEMS, values({ "chat.send": " ", "help.title": "Help" }))).toEqual({
    "chat.send": null,
    "help.title": "Help",
  });
});

test("a text without its placeholder is told beside its field", () => {
  const errors = validateTexts(ITEMS, values({ "chat.greeting": "Hi there" }));
  expect(errors["chat.greeting"]).toBe("Must contain {name}: it is filled in for each shopper.");
  expect(validateTexts(ITEMS, values({ "chat.greeting": "Hi {name}!" }))).toEqual({});
  expect(
    validateTexts(ITEMS, values({ "extension.launcher.open": "Open {{ store }}" })),
  ).toHaveProperty(["extension.launcher.open"]);
});

test("texts are found by key, default and own words, in the order shoppers meet them", () => {
  const all = { search: "", isOnlyChanged: false };
  expect(groupTexts(ITEMS, values({}), all).map(({ id }) => id)).toEqual([
    "chat",
    "help",
    "extension",
  ]);
  const found = groupTexts(ITEMS, values({}), { ...all, search: "GO" });
  expect(found.flatMap((group) => group.items.map(({ key }) => key))).toEqual(["chat.send"]);
  const changed = groupTexts(ITEMS, values({ "help.title": "Help" }), {
    search: "",
    isOnlyChanged: true,
  });
  expect(changed.map(({ id, changed }) => [id, changed])).toEqual([
    ["chat", 1],
    ["help", 1],
  ]);
});

test("a text that is complained about is shown whatever is searched for", () => {
  const filter = { search: "send", isOnlyChanged: false };
  const groups = groupTexts(ITEMS, values({}), filter, (key) => key === "help.title");
  expect(groups.map(({ id, hasPinned, items }) => [id, hasPinned, items.length])).toEqual([
    ["chat", false, 1],
    ["help", true, 1],
  ]);
});
