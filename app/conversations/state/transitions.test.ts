import { expect, test } from "vitest";
import type { ConversationCause } from "./conversation-cause";
import { applyChange, type ConversationState } from "./conversation-state";
import { transition, transitionOfAppended } from "./transitions";

const AT = new Date("2026-11-30T10:00:00Z");
const LATER = new Date("2026-11-30T11:00:00Z");
const MESSAGE = "0199aaaa-0000-7000-8000-000000000001";

const state = (part: Partial<ConversationState> = {}): ConversationState => ({
  contactId: "0199aaaa-0000-7000-8000-00000000000a",
  status: "open",
  isUnread: true,
  waitingSince: AT,
  handler: "team",
  lastAuthor: "contact",
  lastActivityAt: AT,
  preview: "Where is my order?",
  firstRepliedAt: null,
  closedAt: null,
  assigneeId: null,
  tags: [],
  priority: "normal",
  snoozedUntil: null,
  isSpam: false,
  mergedIntoId: null,
  trustedSender: null,
  trustedBy: null,
  originalOf: null,
  lastSequence: 3,
  deliveredSequence: 1,
  readSequence: 1,
  teamReadSequence: 1,
  ...part,
});

function after(before: ConversationState, cause: ConversationCause): ConversationState | null {
  const next = transition(before, cause);
  return next && applyChange(before, next.change);
}

const received = (part: object = {}) =>
  ({
    type: "message-received",
    messageId: MESSAGE,
    channel: "email",
    at: LATER,
    preview: "Hello?",
    automatic: "none",
    isQuiet: false,
    isFirst: false,
    ...part,
  }) as const;
const CLOSED = state({ status: "closed", waitingSince: null, isUnread: false, closedAt: AT });

test("a person's message opens what was closed or put aside, and waits from then on", () => {
  const before = { ...CLOSED, snoozedUntil: LATER };
  expect(after(before, received())).toMatchObject({
    status: "open",
    isUnread: true,
    waitingSince: LATER,
    closedAt: null,
    snoozedUntil: null,
    preview: "Hello?",
  });
  expect(transition(before, received())?.events).toEqual([
    {
      type: "conversation.status-changed",
      payload: {
        from: "closed",
        to: "open",
        reason: "message-received",
        at: LATER.toISOString(),
      },
    },
    expect.objectContaining({ type: "message.received" }),
  ]);
});

test("who waits already has waited since the first message", () => {
  expect(after(state(), received())?.waitingSince).toEqual(AT);
});

test.each([
  ["an out-of-office note", { automatic: "auto-reply", isQuiet: true }, CLOSED],
  ["a loop", { automatic: "loop", isQuiet: true }, CLOSED],
])("%s disturbs nobody", (_, part, before) => {
  expect(after(before, received(part))).toEqual(before);
});

test("a bounce calls the team back, but nobody waits for an answer to it", () => {
  expect(after(CLOSED, received({ automatic: "bounce" }))).toMatchObject({
    status: "open",
    isUnread: true,
    waitingSince: null,
  });
});

test("a conversation of quick answers is the team's as soon as the shopper writes, and both see it", () => {
  const before = { ...CLOSED, handler: "self-service" as const };
  const next = transition(before, received());
  expect(next?.entry).toEqual({ type: "handed-over" });
  expect(after(before, received())).toMatchObject({ handler: "team", status: "open" });
});

test("an answer ends the wait, and what was read is read", () => {
  const cause = {
    type: "reply-queued",
    messageId: MESSAGE,
    channel: "email",
    at: LATER,
    preview: "On its way",
    status: "waiting",
  } as const;
  expect(after(state(), cause)).toMatchObject({
    status: "waiting",
    waitingSince: null,
    firstRepliedAt: LATER,
    isUnread: false,
    teamReadSequence: 3,
    lastAuthor: "staff",
  });
  const answered = state({ firstRepliedAt: AT });
  expect(after(answered, cause)?.firstRepliedAt).toEqual(AT);
});

test.each<[string, ConversationCause, Partial<ConversationState>]>([
  ["the same status", { type: "status-set", status: "open", at: LATER }, {}],
  ["the same assignee", { type: "assigned", assigneeId: "7" }, { assigneeId: "7" }],
  ["a tag that is there", { type: "tagged", added: ["vip"], removed: ["x"] }, { tags: ["vip"] }],
  ["the same priority", { type: "priority-set", priority: "normal" }, {}],
  ["waking what is awake", { type: "woken" }, {}],
  ["spam that is spam", { type: "spam-marked", isSpam: true, at: LATER }, { isSpam: true }],
  ["reading what is read", { type: "read" }, { isUnread: false, teamReadSequence: 3 }],
  ["seeing what was seen", { type: "seen", delivered: 1, read: 1 }, {}],
  ["asking again for a person", { type: "person-requested", at: LATER, isFirst: false }, {}],
])("%s changes nothing", (_, cause, part) => {
  expect(transition(state(part), cause)).toBeNull();
});

test("nobody has seen what is not there", () => {
  expect(after(state(), { type: "seen", delivered: 99, read: 2 })).toMatchObject({
    deliveredSequence: 3,
    readSequence: 2,
  });
});

test("what is written without reading the state is what the table says of any state the team has", () => {
  const cause = received({ channel: "chat" });
  const { messageId, channel, at, preview } = cause;
  const blind = transitionOfAppended({ messageId, channel, at, preview });
  for (const before of [state(), CLOSED, state({ status: "waiting", waitingSince: null })])
    expect(applyChange(before, blind.change)).toEqual(after(before, cause));
});
