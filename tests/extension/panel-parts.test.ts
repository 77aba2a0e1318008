import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chatTexts } from "~/storefront/texts/chat-texts";
import { chooseMessage } from "extensions/chat-panel/launcher/choose-message";
import { makeEventParser } from "extensions/chat-panel/panel/api/parse-events";
import type { Message } from "extensions/chat-panel/panel/api/types";
import { layOutThread } from "extensions/chat-panel/panel/components/thread-items";
import { mergeMessages, newestSequence } from "extensions/chat-panel/panel/store/merge-messages";
import { splitAtNumbers } from "extensions/chat-panel/panel/text/split-at-numbers";
import { choosePalette, contrast, inkOn, type Colour } from "extensions/chat-panel/shared/colours";
import { keepState, type TextStorage } from "extensions/chat-panel/shared/saved-state";

const message = (sequence: number, part: Partial<Message> = {}): Message => ({
  id: `m${sequence}`,
  clientId: null,
  sequence,
  from: "team",
  authorName: "Sara",
  event: null,
  text: "",
  cards: [],
  files: [],
  createdAt: "2026-11-22T12:00:00.000Z",
  ...part,
});

test("events are read whatever the pieces they come in", () => {
  const stream = `retry: 500\n\n: heartbeat\n\nid: 7\r\nevent: message\r\ndata: {"a":\r\ndata: 1}\r\n\r\nevent: typing\ndata: {}\n\n`;
  const whole = makeEventParser()(stream);
  expect(whole.map(({ type, data, id }) => [type, data, id])).toEqual([
    ["message", "", null],
    ["message", '{"a":\n1}', "7"],
    ["typing", "{}", null],
  ]);
  for (let size = 1; size < 20; size += 1) {
    const parse = makeEventParser();
    const pieces = stream.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
    const types = pieces.flatMap(parse).filter(({ data }) => data);
    expect(types.map(({ data }) => data)).toEqual(['{"a":\n1}', "{}"]);
  }
});

test("messages are kept once and in order, however they arrive", () => {
  const merged = mergeMessages(
    [message(3), message(1)],
    [message(2), message(3, { text: "newer" })],
  );
  expect(merged.map(({ sequence, text }) => [sequence, text])).toEqual([
    [1, ""],
    [2, ""],
    [3, "newer"],
  ]);
  expect(newestSequence(merged, 2)).toBe(3);
});

test("order numbers stand apart", () => {
  expect(splitAtNumbers("#1042, and #12 or #9001")).toEqual([
    "",
    "#1042",
    ", and #12 or ",
    "#9001",
    "",
  ]);
});

test("what one person wrote in a row is shown together, each day apart", () => {
  const items = layOutThread([
    message(1),
    message(2, { createdAt: "2026-11-22T12:01:00.000Z" }),
    message(3, { from: "visitor", createdAt: "2026-11-22T12:02:00.000Z" }),
    message(4, { createdAt: "2026-11-25T12:00:00.000Z" }),
  ]);
  expect(items.map((item) => (item.kind === "day" ? "day" : [item.isFirst, item.isLast]))).toEqual([
    "day",
    [true, false],
    [false, true],
    [true, true],
    "day",
    [true, true],
  ]);
});

test("text is readable whatever colours a theme and a merchant choose", () => {
  for (let seed = 0; seed < 4_096; seed += 1) {
    const part = (shift: number) => ((seed * 2_654_435_761) >>> shift) & 255;
    const colour = (shift: number): Colour => [part(shift), part(shift + 5), part(shift + 9), 1];
    const { surface, text, accent, onAccent } = choosePalette(colour(0), colour(7), colour(13));
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
  }
  expect(inkOn([0, 0, 0, 1])).toEqual([255, 255, 255, 1]);
});

test("an offer waits for its page, cart, country and its days, and stays away once dismissed", () => {
  const rule = {
    id: "a",
    text: "",
    path: "/products/",
    seconds: 5,
    cart: 50,
    countries: ["FI"],
    days: 7,
  };
  const visit = { path: "/fi/products/mitten", country: "FI", cartValue: 60, now: 1e12 };
  const fresh = { bubbles: {}, quietUntil: 0 };
  expect(chooseMessage([rule], visit, fresh)).toBe(rule);
  expect(chooseMessage([rule], { ...visit, path: "/cart" }, fresh)).toBeNull();
  expect(chooseMessage([rule], { ...visit, cartValue: 49 }, fresh)).toBeNull();
  expect(chooseMessage([rule], { ...visit, country: null }, fresh)).toBeNull();
  expect(chooseMessage([rule], visit, { bubbles: {}, quietUntil: 2e12 })).toBeNull();
  expect(
    chooseMessage([rule], visit, { bubbles: { a: 1e12 - 6 * 864e5 }, quietUntil: 0 }),
  ).toBeNull();
  expect(chooseMessage([rule], visit, { bubbles: { a: 1e12 - 8 * 864e5 }, quietUntil: 0 })).toBe(
    rule,
  );
});

test("a page goes on from memory when the storage is full, damaged or taken away", () => {
  const broken: TextStorage = {
    getItem: () => "{not json",
    setItem() {
      throw new Error("QuotaExceededError");
    },
  };
  const state = keepState(() => undefined, broken);
  state.set({ draft: "Hello" });
  state.set({ unread: 2 });
  expect(state.get()).toMatchObject({ draft: "Hello", unread: 2, unsent: [] });
});

test("every text the panel asks for exists, and every text is asked for", () => {
  const folder = "extensions/chat-panel";
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const asked = [...sources.matchAll(/\b(?:t|label)\(\s*"(\w+)"/g)].map((match) => match[1]);
  const known = Object.keys(chatTexts).map((key) => key.replace("chat.", ""));
  expect(asked.filter((key) => !known.includes(key ?? ""))).toEqual([]);
  expect(known.filter((key) => !new RegExp(`"(?:chat\\.)?${key}"`).test(sources))).toEqual([]);
});
