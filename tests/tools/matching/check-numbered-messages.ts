import { addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import {
  readNumberedMessages,
  toDecoyNames,
  toShopName,
  type NumberedMessage,
} from "./numbered-message";
import { receiveAndFindLinks } from "./receive-labelled-message";
import { describeMisses, scoreOutcomes, type Outcome } from "./score";

// Each message comes to a shop of its own, twice: from who placed all the orders, named or not, which is the hardest test of what is
// attached; and from somebody unknown, to whom all can only be offered.

interface Counts {
  precision: number;
  recall: number;
}

export interface NumbersReport {
  messages: number;
  attached: Counts;
  offered: Counts;
  /** Share of what was attached or offered to the owner that was meant. */
  ownerPrecision: number;
  misses: string[];
}

// Not in any text; so that no order is the only one its owner has.
const REST = ["#990001", "#990002"];

async function addShop(message: NumberedMessage): Promise<{ shopId: number; owner: string }> {
  const shopId = await addMirroredShop(`${message.id}.myshopify.com`);
  const owner = `owner-${message.id}@labelled.example`;
  const names = [...message.orderNumbers.map(toShopName), ...toDecoyNames(message), ...REST];
  for (const [index, name] of [...new Set(names)].entries())
    await addOrder(shopId, { id: String(index + 1), name, email: owner });
  return { shopId, owner };
}

async function receive(
  shopId: number,
  line: number,
  { message, from }: { message: NumberedMessage; from: string },
): Promise<Outcome> {
  const { subject, text } = message;
  const labelled = { channel: "email", from, subject, text, expected: [] };
  const links = await receiveAndFindLinks({ shopId, country: "FI", line, message: labelled });
  // What stands there for the sender alone says nothing of how the text was read.
  const namesIn = (state: string) =>
    links.filter((link) => link.isRead && link.state === state).map(({ name }) => name);
  const expected = [...new Set(message.orderNumbers.map(toShopName))];
  return { line, expected, attached: namesIn("attached"), offered: namesIn("offered") };
}

function describe(kind: string, { id, text }: NumberedMessage, outcome: Outcome): string[] {
  const wrong = outcome.offered
    .filter((name) => kind === "stranger" && !outcome.expected.includes(name))
    .map((name) => `${name} offered, but not meant`);
  const missed = describeMisses(outcome).map((miss) => miss.replace(/^line \d+: /, ""));
  return [...missed, ...wrong].map((miss) => `${id} (${kind}): ${miss} | ${text.slice(0, 120)}`);
}

/** Lets the file's messages come in and counts how their numbers were read. */
export async function checkNumberedMessages(file: string): Promise<NumbersReport> {
  const messages = readNumberedMessages(file);
  const outcomes: Record<"owner" | "stranger", Outcome[]> = { owner: [], stranger: [] };
  const misses: string[] = [];
  for (const message of messages) {
    const { shopId, owner } = await addShop(message);
    const senders = { owner, stranger: `stranger-${message.id}@labelled.example` };
    for (const [line, kind] of (["owner", "stranger"] as const).entries()) {
      const outcome = await receive(shopId, line, { message, from: senders[kind] });
      outcomes[kind].push(outcome);
      misses.push(...describe(kind, message, outcome).map((text) => text.replaceAll("\n", " ")));
    }
  }
  const [owner, stranger] = [scoreOutcomes(outcomes.owner), scoreOutcomes(outcomes.stranger)];
  const shown = outcomes.owner.map((outcome) => {
    return { ...outcome, attached: [...outcome.attached, ...outcome.offered] };
  });
  return {
    messages: messages.length,
    attached: { precision: owner.attachedPrecision, recall: owner.attachedRecall },
    offered: { precision: stranger.offeredPrecision, recall: stranger.recall },
    ownerPrecision: scoreOutcomes(shown).attachedPrecision,
    misses,
  };
}
