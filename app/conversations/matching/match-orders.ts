import type { OrderLinkDecision } from "../order-evidence";
import { judgeCodes } from "./judge-codes";
import { judgeNumbers } from "./judge-numbers";
import { judgeSender } from "./judge-sender";
import type { MatchCase, MatchInput } from "./match-case";
import { findOwnership } from "./sender";

const MAX_LINKS = 12;

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

/**
 * Which orders a message is about, why, and how sure that is. Pure: the same message and the same mirror always give
 * the same links, the surest first.
 *
 * Anybody can write any number, so a number alone never attaches an order: it is attached when the sender's address,
 * phone or name is the order's too, and offered otherwise. An identifier that cannot be guessed (tracking or
 * confirmation number) is enough by itself. Without either, the sender's own orders are considered.
 */
export function matchOrders(input: MatchInput): OrderLinkDecision[] {
  const orders = input.found.orders.map((order) => ({
    order,
    ownership: findOwnership(order, input.sender),
  }));
  const isKnownSender =
    input.found.customers.length > 0 || orders.some(({ ownership }) => ownership.length > 0);
  const matchCase: MatchCase = { ...input, orders, isKnownSender };
  const named = [...judgeNumbers(matchCase), ...judgeCodes(matchCase)];
  const decisions = merge([...named, ...judgeSender(matchCase, named)]).map(withoutContradictions);
  return decisions
    .sort((a, b) => a.state.localeCompare(b.state) || b.confidence - a.confidence)
    .slice(0, MAX_LINKS);
}
