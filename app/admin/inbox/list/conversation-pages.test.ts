import { expect, test } from "vitest";
import { walkPages } from "./conversation-pages";
import type { InboxList, InboxRow } from "./inbox-row";

const counts = { open: 0, waiting: 0, closed: 0, unread: 0, mine: 0, all: 0 };
function row(id: string): InboxRow {
  const at = "2026-11-22T12:00:00Z";
  const contact = { id, name: id, address: null };
  const order = {
    handler: "team" as const,
    rating: null,
    isOnline: false,
    order: null,
    otherOrders: 0,
    assignee: null,
    tags: [],
    waitingSince: null,
  };
  const text = {
    channel: "email",
    subject: "",
    preview: "",
    lastAuthor: "contact",
    isUnread: false,
  };
  return {
    id,
    number: 1,
    contact,
    status: "open",
    lastActivityAt: at,
    version: 1,
    ...order,
    ...text,
  };
}
function page(ids: string, nextCursor: string | null): InboxList {
  return { items: ids.split("").map(row), channels: {}, nextCursor, counts };
}
const ids = (rows: InboxRow[]) => rows.map((item) => item.id).join("");

test("pages follow each other's cursors", () => {
  const later = new Map([["b", { list: page("cd", "d"), generation: 1 }]]);
  const walk = walkPages({ first: page("ab", "b"), later, generation: 1, wanted: 1 });
  expect([ids(walk.rows), walk.missingCursor, walk.hasMore]).toEqual(["abcd", null, true]);
});

test("after a change of the first page the later ones are read again, and stay in sight meanwhile", () => {
  const later = new Map([["b", { list: page("cd", null), generation: 1 }]]);
  const walk = walkPages({ first: page("ab", "b"), later, generation: 2, wanted: 1 });
  expect([ids(walk.rows), walk.missingCursor, walk.isComplete]).toEqual(["abcd", "b", true]);
});

test("a conversation that moved up is shown once", () => {
  const later = new Map([["b", { list: page("cd", null), generation: 1 }]]);
  expect(ids(walkPages({ first: page("cab", "b"), later, generation: 1, wanted: 1 }).rows)).toBe(
    "cabd",
  );
});

test("an unknown page is asked for", () => {
  const walk = walkPages({ first: page("ab", "b"), later: new Map(), generation: 1, wanted: 1 });
  expect([ids(walk.rows), walk.missingCursor, walk.isComplete]).toEqual(["ab", "b", false]);
});

test("the last page has no more", () => {
  expect(
    walkPages({ first: page("ab", null), later: new Map(), generation: 1, wanted: 3 }).hasMore,
  ).toBe(false);
});
