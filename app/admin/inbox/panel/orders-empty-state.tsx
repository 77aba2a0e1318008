import { Link, Text } from "@shopify/polaris";
import type { OrdersState } from "~/conversations/reads/views";
import styles from "./panel.module.css";

const STATES = {
  "no-orders": {
    heading: "No orders",
    text: "This customer has not ordered anything.",
    link: null,
  },
  "older-than-60-days": {
    heading: "Orders older than 60 days",
    text: "Shopify shows Doorbell only the last 60 days until you allow it to read all orders.",
    link: { label: "Allow older orders", url: "/app/settings/sync" },
  },
  "not-synced": {
    heading: "Orders are not here yet",
    text: "They appear when the first import has finished.",
    link: { label: "See how the import is doing", url: "/app/settings/sync" },
  },
  "not-verified": {
    heading: "No orders shown",
    text: "We do not know whose orders to show. Ask for an order number, or attach an order yourself.",
    link: null,
  },
} as const satisfies Record<
  Exclude<OrdersState, "shown">,
  { heading: string; text: string; link: { label: string; url: string } | null }
>;

const NOBODY = { heading: "No orders", text: "Nobody has ordered with this address.", link: null };

interface OrdersEmptyStateProps {
  state: Exclude<OrdersState, "shown">;
  /** Whether a customer is known, who then is spoken of. */
  hasCustomer: boolean;
}

/** Why no orders are shown: four different things, each with its remedy. */
export function OrdersEmptyState({ state, hasCustomer }: OrdersEmptyStateProps) {
  const { heading, text, link } = state === "no-orders" && !hasCustomer ? NOBODY : STATES[state];
  return (
    <div className={styles.section}>
      <div className={styles.stack}>
        <Text as="p" fontWeight="semibold">
          {heading}
        </Text>
        <span className={styles.quiet}>{text}</span>
        {link && <Link url={link.url}>{link.label}</Link>}
      </div>
    </div>
  );
}
