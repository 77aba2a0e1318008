import { randomUUID } from "node:crypto";
import { ChatPage } from "tests/integration/storefront/chat/kit/chat-page";
import { DEMO_SHOP } from "tests/tools/demo/start-stack";
import {
  compareCounts,
  countMarkers,
  persist,
  repeatSteadily,
  type Outcome,
  type Traffic,
} from "./traffic";

const EVERY_MS = 500;
// Each may write 30 times a minute; together they write 120 times.
const SHOPPERS = 24;
const PREFIX = "steady-chat";

/** Shoppers write in the chat, each on a page that sends a message again until it was taken. */
export function startChats(traffic: Traffic): {
  done: Promise<void>;
  count: () => Promise<Outcome>;
} {
  const { stack, shopId, random } = traffic;
  const sent: string[] = [];
  const pages = new Map<number, Promise<ChatPage>>();
  const openPage = (shopper: number): Promise<ChatPage> => {
    const options = {
      origin: stack.appOrigin,
      shopDomain: DEMO_SHOP,
      address: `203.0.113.${shopper + 1}`,
    };
    const page =
      pages.get(shopper) ??
      persist(`opening the chat of shopper ${shopper}`, random, () => ChatPage.open(options));
    pages.set(shopper, page);
    return page;
  };
  const say = async (index: number): Promise<void> => {
    const marker = `${PREFIX}-${index}`;
    const page = await openPage(index % SHOPPERS);
    const clientId = randomUUID();
    await persist(marker, random, async () => {
      const { status } = await page.say(`${marker} hello`, clientId);
      if (status !== 200) throw new Error(`the chat answered ${status}`);
    });
    sent.push(marker);
  };
  return {
    done: repeatSteadily(traffic, EVERY_MS, say),
    async count() {
      const { rows } = await stack.database.query<{ text: string }>(
        "SELECT text FROM messages WHERE shop_id = $1 AND channel = 'chat' AND kind = 'inbound'",
        [shopId],
      );
      const texts = rows.map(({ text }) => text);
      return compareCounts(sent, countMarkers(texts, PREFIX));
    },
  };
}
