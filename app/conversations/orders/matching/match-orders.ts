import type { OrderLinkDecision } from "~/conversations/orders/order-evidence";
import { judgeCodes } from "./judge-codes";
import { judgeNumbers } from "./judge-numbers";
import { judgeSender } from "./judge-sender";
import type { MatchCase, MatchInput } from "./match-case";
import { findOwnership, toSearchable, type Sender } from "./sender";

const MAX_LINKS = 12;
/** Below anything that would be attached. */
const HIGHEST_OF_CLAIMS = 0.7;

function merge(decisions: OrderLinkDecision[]): OrderLinkDecision[] {
  const byOrder = new Map<string, OrderLinkDecision>();
  for (const decision of decisions) {
    const known = byOrder.get(decision.orderId);
    if (!known) {
      byOrder.set(decision.orderId, { ...decision, evidence: [...decision.evidence] });
      continue;
    }
    if (decision.state === "attached") known.state = "attached";
    known.confidence = Math.max(known.confidence, decision.confidence);
    for (const item of decision.evidence) {
      const isNew = !known.evidence.some(
        ({ kind, detail }) => kind === item.kind && detail === item.detail,
      );
      if (isNew) known.evidence.push(item);
    }
  }
  return [...byOrder.values()];
}

function withoutContradictions(decision: OrderLinkDecision): OrderLinkDecision {
  // What spoke against the order is no longer true once something proves it.
  if (decision.state !== "attached") return decision;
  return { ...decision, evidence: decision.evidence.filter(({ isContrary }) => !isContrary) };
}

/** What is found for who somebody says they are is shown, and left to an agent. */
const offer = (decisions: OrderLinkDecision[]): OrderLinkDecision[] =>
  decisions.map((decision) => ({
    ...decision,
    state: "offered",
    confidence: Math.min(decision.confidence, HIGHEST_OF_CLAIMS),
  }));

/**
 * Orders that the text names. Numbers can be guessed, so from a sender who is not proven they attach nothing, whatever
 * stands beside them. A tracking or confirmation number is knowledge and attaches whoever writes, unless something
 * speaks against the sender: what such mail knows may be read off somebody's parcel.
 */
function judgeNamed(matchCase: MatchCase, proof: Sender["proof"]): OrderLinkDecision[] {
  const numbers = judgeNumbers(matchCase);
  const codes = judgeCodes(matchCase);
  if (proof === "proven") return [...numbers, ...codes];
  return [...offer(numbers), ...(proof === "failed" ? offer(codes) : codes)];
}

/**
 * Which orders a message is about, why, and how sure that is. Pure: the same message and the same mirror always give
 * the same links, the surest first.
 *
 * Anybody can write any number, so a number alone never attaches an order: it is attached when the sender's address,
 * phone or name is the order's too, and offered otherwise. An identifier that cannot be guessed (tracking or
 * confirmation number) is enough by itself. Without either, the sender's own orders are considered. A sender who is not
 * proven gets all that offered.
 */
export function matchOrders(input: MatchInput): OrderLinkDecision[] {
  const orders = input.found.orders.map((order) => ({
    order,
    ownership: findOwnership(order, input.sender),
  }));
  const isKnownSender =
    input.found.customers.length > 0 || orders.some(({ ownership }) => ownership.length > 0);
  const words = toSearchable(`${(input.sender.name ?? "").slice(0, 300)} . ${input.text}`);
  const matchCase: MatchCase = { ...input, orders, isKnownSender, words };
  const { proof } = input.sender;
  const named = judgeNamed(matchCase, proof);
  const bySender = judgeSender(matchCase, named);
  const decisions = merge([...named, ...(proof === "proven" ? bySender : offer(bySender))]).map(
    withoutContradictions,
  );
  return decisions
    .sort((a, b) => a.state.localeCompare(b.state) || b.confidence - a.confidence)
    .slice(0, MAX_LINKS);
}
