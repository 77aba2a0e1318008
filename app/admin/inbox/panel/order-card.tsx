import { Icon } from "@shopify/polaris";
import { ChevronRightIcon } from "@shopify/polaris-icons";
import { useId, useState } from "react";
import { Money } from "~/admin/format/money";
import { Time } from "~/admin/format/time";
import { useIntent } from "~/admin/inbox/use-intent";
import { useCan } from "~/admin/shell/use-can";
import type { OrderView } from "~/conversations/reads/views";
import { evidenceSummary } from "./evidence-words";
import { OrderBadges } from "./order-badges";
import { OrderBody } from "./order-body";
import { OrderOffer } from "./order-offer";
import styles from "./panel.module.css";

interface OrderCardProps {
  order: OrderView;
  conversationNumber: number;
  isOpenAtFirst: boolean;
}

/** One order beside the conversation: folded it says how it stands and why it is here, open everything. */
export function OrderCard({ order, conversationNumber, isOpenAtFirst }: OrderCardProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const bodyId = useId();
  const link = useIntent(conversationNumber, `order/${order.id}`);
  const canLink = useCan("conversation.link-orders");
  const isOffered = order.link?.state === "offered";
  const attach = () => link.send({ intent: "attach", orderId: order.id });
  const detach = () => link.send({ intent: "detach", orderId: order.id });
  return (
    <article
      className={styles.order}
      data-state={order.link?.state ?? "none"}
      aria-label={`Order ${order.name}`}
    >
      <button
        type="button"
        className={styles.orderHead}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.chevron}>
          <Icon source={ChevronRightIcon} tone="subdued" />
        </span>
        <span className={styles.spread}>
          <span className={styles.orderName}>
            {order.name}
            {isOffered && <span className={styles.quiet}> · Could be this one</span>}
          </span>
          <Money value={order.total} />
        </span>
        <OrderBadges order={order} />
        <span className={styles.quiet}>
          <Time at={order.processedAt} format="date" />
          {!isOpen && order.link && ` · ${evidenceSummary(order.link.evidence)}`}
        </span>
      </button>
      {isOffered && canLink && (
        <OrderOffer
          isBusy={link.isBusy}
          error={link.error}
          fieldId={bodyId}
          onAttach={attach}
          onDetach={detach}
        />
      )}
      <div id={bodyId} hidden={!isOpen}>
        {isOpen && (
          <OrderBody
            order={order}
            isBusy={link.isBusy}
            error={isOffered ? null : link.error}
            onAttach={attach}
            onDetach={detach}
          />
        )}
      </div>
    </article>
  );
}
