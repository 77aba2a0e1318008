import { POLICY_KINDS, type PolicyKind } from "~/knowledge/policies/policy-facts";
import type { HelpCentreView } from "~/knowledge/reading/reader-views";
import type { QuickReplyChoice } from "./quick-replies-card";

const POLICIES = {
  returns: { label: "Returns", article: "returns" },
  shipping: { label: "Shipping", article: "shipping" },
  taxes: { label: "Taxes and duties", article: "taxes" },
  contact: { label: "Contact", article: "contact" },
} as const satisfies Record<PolicyKind, { label: string; article: string }>;

/** How many articles the menu offers; more than a menu can be read. */
const MAX_ARTICLES = 100;

/**
 * Every question the chat could answer by itself: orders, the shop's policies, published articles. `policies` are the
 * kinds that are written and published; the others are offered with what is missing.
 */
export function quickReplyChoices(
  helpCentre: HelpCentreView,
  policies: ReadonlySet<PolicyKind>,
): QuickReplyChoice[] {
  const articles = [
    ...helpCentre.categories.flatMap((category) => category.articles),
    ...helpCentre.uncategorised,
  ];
  return [
    {
      id: "order-status",
      label: "Where is my order?",
      text: "From the shopper’s order, live",
    },
    ...POLICY_KINDS.map((kind) => ({
      id: kind,
      label: POLICIES[kind].label,
      text: policies.has(kind)
        ? `From your ${POLICIES[kind].article} policy`
        : `Your ${POLICIES[kind].article} policy is not published yet: a person is offered instead`,
    })),
    ...articles.slice(0, MAX_ARTICLES).map(({ id, title }) => ({
      id: `article:${id}`,
      label: title,
      text: "Article",
    })),
  ];
}
