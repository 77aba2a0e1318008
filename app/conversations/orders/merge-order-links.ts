import type {
  EvidenceKind,
  OrderEvidence,
  OrderLinkDecision,
  OrderLinkState,
} from "./order-evidence";

/** A link as it is stored. */
export interface StoredOrderLink {
  orderId: string;
  state: OrderLinkState;
  confidence: number;
  evidence: OrderEvidence[];
  /** An agent decided: only agents change its state. */
  isDecided: boolean;
}

/** What must be written for one order. Null state: the link goes. */
export interface OrderLinkChangeSet {
  saved: (Omit<StoredOrderLink, "isDecided"> & { isNewlyAttached: boolean })[];
  removedOrderIds: string[];
}

const MAX_EVIDENCE = 12;

// Reasons that say who writes, and not which of their orders is meant.
const ABOUT_THE_PERSON = new Set<EvidenceKind>([
  "email",
  "claimed-email",
  "phone",
  "customer",
  "signed-in-customer",
  "name",
]);

const isOnlyAboutThePerson = (evidence: readonly OrderEvidence[]): boolean =>
  evidence.every(({ kind }) => ABOUT_THE_PERSON.has(kind));

function addEvidence(
  known: OrderEvidence[],
  found: readonly OrderEvidence[],
  messageId: string,
): OrderEvidence[] {
  const added = found.filter(
    (item) =>
      !known.some(
        ({ kind, detail, isContrary }) =>
          kind === item.kind && detail === item.detail && isContrary === item.isContrary,
      ),
  );
  return [...known, ...added.map((item) => ({ ...item, messageId }))].slice(0, MAX_EVIDENCE);
}

/** A claim that was proven since is no longer one. */
const withoutProvenClaims = (evidence: OrderEvidence[]): OrderEvidence[] =>
  evidence.filter(
    ({ kind, detail }) =>
      kind !== "claimed-email" ||
      !evidence.some((other) => other.kind === "email" && other.detail === detail),
  );

function mergeOne(
  known: StoredOrderLink | undefined,
  decision: OrderLinkDecision,
  messageId: string,
): StoredOrderLink {
  if (!known) {
    const evidence = addEvidence([], decision.evidence, messageId);
    return { ...decision, evidence, isDecided: false };
  }
  const isAttached = known.state === "attached" || decision.state === "attached";
  const state = known.isDecided ? known.state : isAttached ? "attached" : "offered";
  const evidence = withoutProvenClaims(
    addEvidence(known.evidence, decision.evidence, messageId),
  ).filter(({ isContrary }) => known.isDecided || state !== "attached" || !isContrary);
  return { ...known, state, evidence, confidence: Math.max(known.confidence, decision.confidence) };
}

const isSame = (a: StoredOrderLink, b: StoredOrderLink): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Adds what one message says to the links a conversation has. Evidence accumulates; an agent's decision stands; and
 * once an order is attached for what was written, orders that were only there for who wrote step back.
 */
export function mergeOrderLinks(
  stored: readonly StoredOrderLink[],
  decisions: readonly OrderLinkDecision[],
  messageId: string,
): OrderLinkChangeSet {
  const merged = new Map(stored.map((link) => [link.orderId, link]));
  for (const decision of decisions) {
    merged.set(decision.orderId, mergeOne(merged.get(decision.orderId), decision, messageId));
  }
  const isAnyNamed = [...merged.values()].some(
    ({ state, evidence }) => state === "attached" && !isOnlyAboutThePerson(evidence),
  );
  const saved: OrderLinkChangeSet["saved"] = [];
  const removedOrderIds: string[] = [];
  for (const link of merged.values()) {
    const before = stored.find(({ orderId }) => orderId === link.orderId);
    if (isAnyNamed && !link.isDecided && isOnlyAboutThePerson(link.evidence)) {
      if (before) removedOrderIds.push(link.orderId);
      continue;
    }
    if (before && isSame(before, link)) continue;
    const { isDecided: _isDecided, ...facts } = link;
    saved.push({
      ...facts,
      isNewlyAttached: link.state === "attached" && before?.state !== "attached",
    });
  }
  return { saved, removedOrderIds };
}
