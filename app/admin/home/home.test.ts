import { expect, test } from "vitest";
import type { StoreResource } from "~/admin/settings/sync/store-data-view";
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
  storeData: {
    resources: [orders],
    isImporting: false,
    progress: null,
    hasErrors: false,
    isExportRefused: false,
  },
  inboundAddress: "a@in.example.com",
  canSendMail: true,
  hasOwnServer: false,
  sendingPause: null,
  domainProblem: null,
  chat: { online: 0, chats: 0, answeredAlone: 0 },
  publishedArticles: 4,
  draftArticles: 0,
  clientId: "key",
};
const theme = { embed: "on" as const, shopDomain: "villa.myshopify.com" };

test("a desk that works asks for nothing", () => {
  expect(attentionItems(fine)).toEqual([]);
  expect(setUpSteps(fine, theme).every((step) => step.isDone)).toBe(true);
});

test("what needs attention is named with its way out", () => {
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

test("mail that does not leave as it should is said, the worst of it alone", () => {
  const titles = (more: Partial<HomeView>) =>
    attentionItems({ ...fine, ...more }).map(({ title }) => title);
  const lapsed = { domain: "wool.example", state: "lapsed" } as const;
  expect(titles({ domainProblem: lapsed })).toEqual(["Replies no longer come from wool.example"]);
  expect(titles({ domainProblem: { ...lapsed, state: "failing" } })).toEqual([
    "The DKIM record of wool.example was not found",
  ]);
  expect(titles({ domainProblem: lapsed, sendingPause: "Too many came back." })).toEqual([
    "Replies cannot be sent",
  ]);
});

test("forwarding counts as done only when a message came", () => {
  const steps = setUpSteps(
    { ...fine, numbers: { ...fine.numbers, hasReceivedMessage: false } },
    theme,
  );
  expect(steps.find((step) => step.id === "forward")?.isDone).toBe(false);
});

test("the chat is done when the theme shows it, and no step where Shopify does not say", () => {
  const chatOf = (embed: "on" | "off" | "unknown") =>
    setUpSteps(fine, { ...theme, embed }).find((step) => step.id === "chat");
  expect(chatOf("on")?.isDone).toBe(true);
  expect(chatOf("off")).toMatchObject({
    isDone: false,
    action: {
      url: "https://villa.myshopify.com/admin/themes/current/editor?context=apps&template=index&activateAppId=key/chat",
    },
  });
  expect(chatOf("unknown")).toBeUndefined();
});

test("answers count once one is published", () => {
  const step = (published: number, drafts: number) =>
    setUpSteps({ ...fine, publishedArticles: published, draftArticles: drafts }, theme).find(
      ({ id }) => id === "knowledge",
    );
  expect(step(1, 0)?.isDone).toBe(true);
  expect(step(0, 3)).toMatchObject({ isDone: false, action: { label: "Look at drafts" } });
  expect(step(0, 0)?.action?.label).toBe("Import or write");
});
