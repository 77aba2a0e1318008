import { Button, InlineError, Text } from "@shopify/polaris";
import { useIntent } from "~/admin/inbox/use-intent";
import { useCan } from "~/admin/shell/use-can";
import type { OrderView } from "~/conversations/reads/views";
import styles from "./panel.module.css";

function DetachedOrder({
  order,
  conversationNumber,
}: {
  order: OrderView;
  conversationNumber: number;
}) {
  const link = useIntent(conversationNumber, `order/${order.id}`);
  const canLink = useCan("conversation.link-orders");
  const by = order.link?.decidedBy?.name;
  return (
    <li>
      <div className={styles.spread}>
        <span className={styles.quiet}>
          {order.name} {by && `· by ${by}`}
        </span>
        {canLink && (
          <Button
            variant="plain"
            size="micro"
            loading={link.isBusy}
            onClick={() => link.send({ intent: "attach", orderId: order.id })}
          >
            Attach again
          </Button>
        )}
      </div>
      {link.error && <InlineError message={link.error} fieldID={`detached-${order.id}`} />}
    </li>
  );
}

/** Orders that an agent said are not meant; every decision can be undone. */
export function DetachedOrders({
  orders,
  conversationNumber,
}: {
  orders: readonly OrderView[];
  conversationNumber: number;
}) {
  if (orders.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Detached orders">
      <Text as="h3" variant="headingSm">
        Not this one
      </Text>
      <ul className={styles.evidence}>
        {orders.map((order) => (
          <DetachedOrder key={order.id} order={order} conversationNumber={conversationNumber} />
        ))}
      </ul>
    </section>
  );
}
