import type { RoughShop } from "tests/e2e/rough-shop/start-rough-shop";
import { answer, findConversation } from "tests/e2e/rough-shop/team";
import { arrive, type HostileVisitor } from "./hostile-visitor";
import { choose, FILE_NAMES, NAMES, pack, PAYLOADS } from "./payloads";

/** Strangers that all payloads are shared out to. */
export const VISITORS = 5;

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==",
  "base64",
);

/** What one stranger left in the shop. */
export interface Attack {
  visitor: HostileVisitor;
  /** Their first message, and the address they gave. */
  mark: string;
  email: string;
  number: number;
  name: string;
  pageTitle: string;
  cart: string[];
  messages: string[];
  comment: string;
}

const MESSAGES = pack(PAYLOADS, 3_900);
const TITLES = pack(PAYLOADS, 290, " ");
const COMMENTS = choose(PAYLOADS.toReversed(), VISITORS, 300);

/** Two for each thing in a cart, which has a name and a variant. */
function inPairs(texts: readonly string[]): [string, string | undefined][] {
  const pairs: [string, string | undefined][] = [];
  for (let at = 0; at < texts.length; at += 2) pairs.push([texts[at] ?? "", texts[at + 1]]);
  // A cart is shown to its 50th line.
  return pairs.slice(0, 50);
}

/** Leaves everything in the shop's inbox that stranger `index` of `VISITORS` has to leave. */
export async function attack({ stack }: RoughShop, index: number): Promise<Attack> {
  const mine = (texts: readonly string[]) => texts.filter((_text, at) => at % VISITORS === index);
  const own = {
    name: NAMES[index] ?? "",
    pageTitle: TITLES[index] ?? "",
    comment: COMMENTS[index] ?? "",
    cart: mine(TITLES),
    messages: mine(MESSAGES),
  };
  const visitor = await arrive(stack, own.pageTitle);
  const mark = `Stranger ${index}`;
  const email = `stranger${index}@example.com`;
  const files = mine(FILE_NAMES).map(
    (name) => new File([PNG], `${name}.png`, { type: "image/png" }),
  );
  await visitor.send("message", { text: mark }, files);
  await visitor.send("details", { name: own.name, email });
  for (const text of own.messages) await visitor.send("message", { text });
  await visitor.send("context", {
    pageUrl: `https://shop.example/?q=${encodeURIComponent(own.pageTitle)}`,
    pageTitle: own.pageTitle,
    cart: {
      currency: "EUR",
      total: "1.00",
      items: inPairs(own.cart).map(([title, variantTitle]) => ({
        title,
        variantTitle,
        quantity: 1,
        price: "1.00",
      })),
    },
  });
  const number = await findConversation(stack, mark);
  // The team says it back, so that it goes the other way too.
  const [words = "hello"] = own.messages;
  await answer(stack, number, { text: words, status: "closed" });
  await visitor.send("rating", { score: 1, comment: own.comment });
  return { visitor, number, mark, email, ...own };
}
