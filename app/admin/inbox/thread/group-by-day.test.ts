import { expect, test } from "vitest";
import type { MessageView } from "~/conversations/reads/views";
import { groupByDay } from "./group-by-day";

function message(
  createdAt: string,
  author = "Aino",
  kind: MessageView["kind"] = "inbound",
): MessageView {
  return {
    id: createdAt,
    kind,
    channel: "email",
    author: { kind: "contact", id: null, name: author },
    fromAddress: null,
    entry: null,
    staffNames: {},
    toAddresses: [],
    ccAddresses: [],
    subject: null,
    text: "",
    quotedText: null,
    html: null,
    automatic: "none",
    language: null,
    createdAt,
    sequence: 0,
    cards: [],
    isMailed: false,
    isFromOther: false,
    attachments: [],
    senderProof: null,
    forwarded: null,
    delivery: null,
  };
}

test("a thread is split at the shop's midnight", () => {
  const days = groupByDay(
    [message("2026-11-21T21:59:00Z"), message("2026-11-21T22:01:00Z")],
    "Europe/Helsinki",
  );
  expect(days.map((day) => [day.key, day.messages.length])).toEqual([
    ["2026-11-21", 1],
    ["2026-11-22", 1],
  ]);
});

test("messages of one author in quick succession share one header", () => {
  const [day] = groupByDay(
    [
      message("2026-11-22T10:00:00Z"),
      message("2026-11-22T10:02:00Z"),
      message("2026-11-22T10:03:00Z", "Sara", "outbound"),
      message("2026-11-22T10:20:00Z", "Sara", "outbound"),
      message("2026-11-22T10:21:00Z", "Sara", "note"),
    ],
    "UTC",
  );
  expect(day?.messages.map((item) => item.isContinuation)).toEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
});

test("an empty thread has no days", () => {
  expect(groupByDay([], "UTC")).toEqual([]);
});

test("mail from another address has a header of its own, whatever name stands beside it", () => {
  const own = { ...message("2026-11-22T10:00:00Z"), fromAddress: "aino@example.com" };
  const other = { ...message("2026-11-22T10:01:00Z"), fromAddress: "mallory@evil.example" };
  const [day] = groupByDay([own, other], "UTC");
  expect(day?.messages.map((item) => item.isContinuation)).toEqual([false, false]);
});
