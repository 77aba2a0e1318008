import type { EvidenceKind, OrderEvidence } from "~/conversations/orders/order-evidence";

const PLACES = {
  subject: "in the subject",
  text: "in the text",
  quoted: "in the quoted text",
} as const;

const FOR: Record<EvidenceKind, (evidence: OrderEvidence, place: string) => string> = {
  "order-number": ({ detail }, place) => `Order number ${detail} ${place}`,
  "similar-order-number": ({ detail }, place) =>
    `${detail} ${place} is close to this order's number`,
  "confirmation-number": ({ detail }, place) => `Confirmation number ${detail} ${place}`,
  "tracking-number": ({ detail }, place) => `Tracking number ${detail} ${place}`,
  email: ({ detail }) => `E-mail matches: ${detail}`,
  "claimed-email": ({ detail }) => `Says to be ${detail}, which is not verified`,
  phone: ({ detail }) => `Phone matches: ${detail}`,
  name: ({ detail }) => `Name matches: ${detail}`,
  customer: ({ detail }) => `Order of this customer: ${detail}`,
  "signed-in-customer": ({ detail }) => `Signed in as this customer: ${detail}`,
  cart: ({ detail }) => `Placed from the cart open in the chat: ${detail}`,
  agent: ({ detail }) => (detail ? `Chosen by ${detail}` : "Chosen by a colleague"),
};

const AGAINST: Partial<Record<EvidenceKind, (evidence: OrderEvidence) => string>> = {
  email: ({ detail }) => `Order has another e-mail: ${detail}`,
  phone: ({ detail }) => `Order has another phone: ${detail}`,
  name: ({ detail }) => `Order has another name: ${detail}`,
  customer: ({ detail }) => `Order belongs to another customer: ${detail}`,
  agent: ({ detail }) => (detail ? `Removed by ${detail}` : "Removed by a colleague"),
};

/** One reason as a sentence an agent reads. */
export function evidenceSentence(evidence: OrderEvidence): string {
  if (evidence.isContrary) {
    // Some reasons against are sentences of their own; others name what differs.
    if (evidence.kind !== "agent" && evidence.detail.includes(" ")) return evidence.detail;
    const against = AGAINST[evidence.kind];
    return against ? against(evidence) : `Speaks against it: ${evidence.detail}`;
  }
  return FOR[evidence.kind](evidence, PLACES[evidence.place ?? "text"]);
}

const SHORT: Record<EvidenceKind, (evidence: OrderEvidence) => string> = {
  "order-number": ({ place }) => `number ${PLACES[place ?? "text"]}`,
  "similar-order-number": ({ place }) => `similar number ${PLACES[place ?? "text"]}`,
  "confirmation-number": ({ place }) => `confirmation number ${PLACES[place ?? "text"]}`,
  "tracking-number": ({ place }) => `tracking number ${PLACES[place ?? "text"]}`,
  email: () => "e-mail matches",
  "claimed-email": () => "sender not verified",
  phone: () => "phone matches",
  name: () => "name matches",
  customer: () => "customer’s order",
  "signed-in-customer": () => "signed-in customer",
  cart: () => "from the open cart",
  agent: ({ detail }) => (detail ? `chosen by ${detail}` : "chosen by a colleague"),
};

/** What an agent should be careful about, rather than a reason to believe it. */
export const isDoubt = ({ isContrary, kind }: OrderEvidence): boolean =>
  isContrary === true || kind === "claimed-email";

/** All reasons in one line: "Number in the text, e-mail matches". What speaks against the order comes last, after "but". */
export function evidenceSummary(evidence: readonly OrderEvidence[]): string {
  const reasons = [
    ...new Set(evidence.filter((item) => !isDoubt(item)).map((item) => SHORT[item.kind](item))),
  ];
  const doubts = [...new Set(evidence.filter(isDoubt).map(doubtInShort))];
  const line = [reasons.join(", "), doubts.join(", ")].filter(Boolean).join(", but ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function doubtInShort({ kind }: OrderEvidence): string {
  if (kind === "email") return "another e-mail";
  if (kind === "phone") return "another phone";
  if (kind === "name") return "another name";
  if (kind === "customer") return "another customer";
  if (kind === "claimed-email") return "sender not verified";
  return kind === "agent" ? "removed by a colleague" : "something speaks against it";
}
