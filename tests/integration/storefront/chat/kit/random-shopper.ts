import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { sendReply } from "~/conversations/commands/send-reply.server";
import type { ChatMessage, SessionView } from "~/storefront/chat/door/chat-views";
import { ADMIN } from "tests/kit/factories/staff";
import { ChatPage, requestSession, type AnyBody } from "./chat-page";
import { createRandom, type Random } from "./random";
import { readStream } from "./read-stream";

const MAX_PAUSE_MS = 300;
const DEADLINE_MS = 90_000;

export interface RandomRun {
  seed: number;
  shopId: number;
  shopDomain: string;
  /** Processes that serve the chat, each of which may be gone at any moment. */
  origins: readonly string[];
  /** Called for each message that was taken. */
  onProgress: () => void;
}

export interface RunOutcome {
  conversationId: string;
  /** Texts that were sent, by either side. */
  sent: string[];
  /** What each tab read on its streams, in that order. */
  tabs: ChatMessage[][];
  reconnects: number;
}

/** One tab: follows the stream, is cut off now and then, and comes back with the last number it has. */
class Tab {
  readonly received: ChatMessage[] = [];
  reconnects = -1;
  private readonly over = new AbortController();

  constructor(
    private readonly session: SessionView,
    private readonly origins: readonly string[],
    private readonly random: Random,
  ) {}

  async run(): Promise<void> {
    while (!this.over.signal.aborted) {
      const cut = new AbortController();
      const cutAfter = this.random.between(50, 2_500);
      const timer = setTimeout(() => cut.abort(), cutAfter);
      const last = this.received.at(-1)?.sequence ?? 0;
      this.reconnects += 1;
      await readStream(`${this.random.pick(this.origins)}/storefront/chat/stream`, {
        headers: { "X-Doorbell-Token": this.session.token, "Last-Event-ID": String(last) },
        signal: AbortSignal.any([cut.signal, this.over.signal]),
        onEvent: ({ type, data }) => {
          if (type === "message" && !cut.signal.aborted)
            this.received.push(JSON.parse(data) as ChatMessage);
        },
      }).catch(() => undefined);
      clearTimeout(timer);
      if (!this.over.signal.aborted) await delay(this.random.between(0, 300));
    }
  }

  close(): void {
    this.over.abort();
  }
}

async function untilAnswered<Body>(
  work: () => Promise<{ status: number; body: Body }>,
  random: Random,
): Promise<Body> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const answer = await work().catch(() => null);
    if (answer?.status === 200) return answer.body;
    if (Date.now() > deadline) throw new Error(`no answer: ${answer?.status ?? "no connection"}`);
    await delay(random.between(50, 400));
  }
}

/** Sends one message the way a page does on a bad connection: again and again, to any process, sometimes doubled. */
async function post(
  page: ChatPage,
  run: RandomRun,
  random: Random,
  text: string,
): Promise<AnyBody> {
  const { origins } = run;
  const clientId = randomUUID();
  const send = () => {
    const at = new ChatPage({ ...page.options, origin: random.pick(origins) }, page.session);
    return random.chance(0.8)
      ? at.say(text, clientId)
      : at.callByProxy("message", { clientId, text });
  };
  const twin = random.chance(0.35) ? untilAnswered(send, random) : null;
  const body = await untilAnswered(send, random);
  const other = await twin;
  run.onProgress();
  if (other && other.message.id !== body.message.id) throw new Error(`doubled: ${text}`);
  return body;
}

async function answer(run: RandomRun, conversationId: string, random: Random, text: string) {
  const requestId = randomUUID();
  // The agent's form is sent again when the server was too busy, with the same id.
  const send = () =>
    untilAnswered(async () => {
      const body = await sendReply(run.shopId, { conversationId, staff: ADMIN, text, requestId });
      return { status: 200, body };
    }, random);
  await delay(random.between(0, MAX_PAUSE_MS));
  await Promise.all(random.chance(0.3) ? [send(), send()] : [send()]);
}

async function settle(tabs: readonly Tab[], count: number): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (tabs.some(({ received }) => received.length < count) && Date.now() < deadline)
    await delay(100);
  // A message that came twice would come now.
  await delay(300);
  for (const tab of tabs) tab.close();
}

/** A shopper with two tabs and an agent write to each other while everything around them breaks. */
export async function runRandomShopper(run: RandomRun): Promise<RunOutcome> {
  const random = createRandom(run.seed);
  const { origins, shopDomain, seed } = run;
  const address = `10.${(seed >> 16) & 255}.${(seed >> 8) & 255}.${seed & 255}`;
  const open = (resume: string | null) =>
    untilAnswered(
      () => requestSession({ origin: random.pick(origins), shopDomain, address, resume }),
      random,
    );
  const session = await open(null);
  const second = await open(session.resume);
  if (second.visitorId !== session.visitorId) throw new Error("the second tab is somebody else");
  const options = { origin: random.pick(origins), shopDomain };
  const pages = [new ChatPage(options, session), new ChatPage(options, second)];
  const tabs = pages.map((page, index) => {
    return new Tab(page.session, origins, createRandom(seed * 7 + index));
  });
  const running = tabs.map((tab) => tab.run());
  const sent: string[] = [];
  const answers: Promise<void>[] = [];
  let conversationId = "";
  const say = async (page: ChatPage, texts: readonly string[]) => {
    for (const text of texts) {
      await delay(random.between(0, MAX_PAUSE_MS));
      const { conversation } = await post(page, run, random, text);
      conversationId = conversation.id;
      if (!random.chance(0.7)) continue;
      const reply = `answer to ${text}`;
      sent.push(reply);
      answers.push(answer(run, conversationId, random, reply));
    }
  };
  const texts = pages.map((_, tab) =>
    Array.from({ length: random.between(1, 3) }, (_, index) => `${seed}/${tab}/${index}`),
  );
  sent.push(...texts.flat());
  await Promise.all(pages.map((page, tab) => say(page, texts[tab] ?? [])));
  await Promise.all(answers);
  await settle(tabs, sent.length);
  await Promise.all(running);
  const reconnects = tabs.reduce((sum, tab) => sum + tab.reconnects, 0);
  return { conversationId, sent, tabs: tabs.map(({ received }) => received), reconnects };
}
