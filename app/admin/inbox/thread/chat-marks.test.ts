import { expect, test } from "vitest";
import { unknownChannel } from "~/channels/contract/capabilities";
import type { MessageView } from "~/conversations/reads/views";
import { chatMarks, isQuickAnswer } from "./chat-marks";

const message = (sequence: number, part: Partial<MessageView> = {}): MessageView => ({
  id: `m${sequence}`,
  kind: "outbound",
  channel: "chat",
  author: { kind: "staff", id: "1", name: "Sara" },
  fromAddress: null,
  entry: null,
  staffNames: {},
  toAddresses: [],
  ccAddresses: [],
  subject: null,
  text: "Hello",
  quotedText: null,
  html: null,
  automatic: "none",
  language: null,
  createdAt: "2026-11-22T12:00:00Z",
  sequence,
  cards: [],
  isMailed: false,
  isFromOther: false,
  attachments: [],
  senderProof: null,
  forwarded: null,
  delivery: null,
  ...part,
});

const chat = unknownChannel("chat");
const channels = {
  chat: { ...chat, capabilities: { ...chat.capabilities, deliveryNews: "position" as const } },
};

const marksOf = (messages: MessageView[], readSequence: number, deliveredSequence: number) =>
  Object.fromEntries(chatMarks({ messages, channels, readSequence, deliveredSequence }));

test("the last answer of each state is marked", () => {
  const messages = [1, 2, 3, 4, 5].map((sequence) => message(sequence));
  expect(marksOf(messages, 2, 4)).toEqual({ m2: "read", m4: "delivered", m5: "sent" });
  expect(marksOf(messages, 5, 5)).toEqual({ m5: "read" });
  // A page that read more than it said to have received did receive it.
  expect(marksOf(messages, 5, 0)).toEqual({ m5: "read" });
});

test("only what the team wrote in the chat is marked", () => {
  const messages = [
    message(1, { kind: "inbound", author: { kind: "contact", id: null, name: "Aino" } }),
    message(2, { author: { kind: "system", id: null, name: "Villakauppa" } }),
    message(3, { kind: "note" }),
    message(4, { channel: "email" }),
  ];
  expect(marksOf(messages, 4, 4)).toEqual({});
  expect(messages.map(isQuickAnswer)).toEqual([false, true, false, false]);
});
