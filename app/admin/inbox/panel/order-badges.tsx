import { Badge } from "@shopify/polaris";
import type { OrderView } from "~/conversations/reads/views";
import { financialWords, fulfillmentWords, returnWords, type StatusWords } from "./order-words";
import styles from "./panel.module.css";

function StatusBadge({ words }: { words: StatusWords }) {
  return (
    <Badge size="small" tone={words.tone} progress={words.progress}>
      {words.label}
    </Badge>
  );
}

type OrderStatus = Pick<
  OrderView,
  "cancelledAt" | "financialStatus" | "fulfillmentStatus" | "returnStatus"
>;

/** How an order stands: payment, fulfillment, return, in Shopify's own words. */
export function OrderBadges({ order }: { order: OrderStatus }) {
  return (
    <span className={styles.inline}>
      {order.cancelledAt && (
        <Badge size="small" tone="critical">
          Canceled
        </Badge>
      )}
      {order.financialStatus && <StatusBadge words={financialWords(order.financialStatus)} />}
      <StatusBadge words={fulfillmentWords(order.fulfillmentStatus)} />
      {order.returnStatus !== "NO_RETURN" && (
        <StatusBadge words={returnWords(order.returnStatus)} />
      )}
    </span>
  );
}
