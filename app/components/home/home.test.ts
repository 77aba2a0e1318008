import { expect, test } from "vitest";
import type { StoreResource } from "../store-data/store-data-view";
import { attentionItems } from "./attention-items";
import type { HomeView } from "./home-view";
import { setUpSteps } from "./set-up-steps";

const orders: StoreResource = {
  resource: "orders",
  phase: "live",
  count: 3,
  step: null,
  progress: null,
  rowsLoaded: 3,
  rowsExpected: 3,
  freshAt: null,
  lastSweepAt: null,
  lastRefreshAt: null,
  error: null,
  notice: null,
};
const fine: HomeView = {
  numbers: {
    counts: { open: 0, waiting: 0, closed: 0, unread: 0, mine: 0, all: 0 },
    oldestWaitingSince: null,
    oldestWaitingNumber: null,
    failedReplies: [],
    hasReceivedMessage: true,
  },
  storeData: { resources: [orders], isImporting: false, progress: null, hasErrors: false },
  inboundAddress: "a@in.example.com",
  canSendMail: true,
  hasOwnServer: false,
};

test("a desk that works asks for nothing", () => {
  expect(attentionItems(fine)).toEqual([]);
  expect(setUpSteps(fine).every((step) => step.isDone)).toBe(true);
});

test("what needs a hand is named with its way out", () => {
  const failedReply = {
    conversationNumber: 7,
    contactName: "Aino",
    reason: "Refused.",
    failedAt: "2026-11-22T12:00:00Z",
  };
  const error = { code: "VENDOR", message: "Shopify did not answer.", at: "" };
  const items = attentionItems({
    ...fine,
    canSendMail: false,
    numbers: { ...fine.numbers, failedReplies: [failedReply] },
    storeData: { ...fine.storeData, resources: [{ ...orders, error }] },
  });
  expect(items.map((item) => item.action.url)).toEqual([
    "/app/settings/email",
    "/app/inbox/7?view=all",
    "/app/settings/sync",
  ]);
});

test("forwarding counts as done only when a message came", () => {
  const steps = setUpSteps({ ...fine, numbers: { ...fine.numbers, hasReceivedMessage: false } });
  expect(steps.find((step) => step.id === "forward")?.isDone).toBe(false);
});
