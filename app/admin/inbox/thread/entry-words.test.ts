import { expect, test } from "vitest";
import type { TimelineEntry } from "~/conversations/timeline/timeline-entry";
import { entryWords } from "./entry-words";

const SARA = { kind: "staff", id: "7", name: "Sara" } as const;
const line = { author: SARA, staffNames: { "8": "Ben Lee" } };
const read = (entry: TimelineEntry, staffId = "9") =>
  entryWords(entry, line, { staffId, formatTime: () => "1 Dec 2026, 09:00" });

test.each<[TimelineEntry, string, string]>([
  [
    { type: "status-changed", from: "open", to: "waiting" },
    "Sara is waiting for the contact.",
    "You are waiting for the contact.",
  ],
  [
    { type: "assigned", from: null, to: "7" },
    "Sara took the conversation.",
    "You took the conversation.",
  ],
  [
    { type: "assigned", from: "7", to: "8" },
    "Sara assigned the conversation to Ben Lee.",
    "You assigned the conversation to Ben Lee.",
  ],
  [
    { type: "assigned", from: "8", to: "3" },
    "Sara assigned the conversation to a former colleague.",
    "You assigned the conversation to a former colleague.",
  ],
  [
    { type: "tagged", added: ["vip"], removed: ["returns"] },
    "Sara added “vip” and removed “returns”.",
    "You added “vip” and removed “returns”.",
  ],
  [
    { type: "snoozed", until: "2026-12-01T07:00:00.000Z" },
    "Sara snoozed the conversation until 1 Dec 2026, 09:00.",
    "You snoozed the conversation until 1 Dec 2026, 09:00.",
  ],
  [
    { type: "sender-distrusted", address: "a@b.example" },
    "Sara no longer trusts the sender a@b.example.",
    "You no longer trust the sender a@b.example.",
  ],
])("%o is told to colleagues and to who did it", (entry, toColleagues, toOneself) => {
  expect(read(entry)).toBe(toColleagues);
  expect(read(entry, "7")).toBe(toOneself);
});

test("what the clock or the shopper did is told without a colleague's name", () => {
  const system = { author: { kind: "system", id: null, name: "" } as const, staffNames: {} };
  const reader = { staffId: "7", formatTime: String };
  expect(entryWords({ type: "snoozed", until: null }, system, reader)).toBe(
    "Doorbell ended the snooze.",
  );
  expect(entryWords({ type: "handed-over" }, system, reader)).toBe("The chat went to the team.");
});

test("what became of an order is one sentence", () => {
  const system = { author: { kind: "system", id: null, name: "" } as const, staffNames: {} };
  const reader = { staffId: "7", formatTime: String };
  const facts = { orderId: "1", orderName: "#1001", at: "2026-12-01T07:00:00.000Z" };
  expect(
    entryWords(
      {
        type: "order-changed",
        ...facts,
        changes: ["cancelled", "partly-refunded", "address-changed"],
      },
      system,
      reader,
    ),
  ).toBe("Order #1001 was cancelled, partially refunded and given a new shipping address.");
});
