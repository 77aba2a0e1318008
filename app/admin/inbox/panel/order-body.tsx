import { Button, InlineError } from "@shopify/polaris";
import { ExternalIcon } from "@shopify/polaris-icons";
import { Time } from "~/admin/format/time";
import { useCan } from "~/admin/shell/use-can";
import type { OrderView } from "~/conversations/reads/views";
import { Freshness } from "./freshness";
import { OrderAftermath } from "./order-aftermath";
import { OrderEvidenceList } from "./order-evidence-list";
import { OrderLines } from "./order-lines";
import { OrderShipments } from "./order-shipments";
import { OrderTotals } from "./order-totals";
import { cancelReasonWords } from "./order-words";
import styles from "./panel.module.css";
import { PostalAddress } from "./postal-address";

interface OrderBodyProps {
  order: OrderView;
  isBusy: boolean;
  error: string | null;
  onAttach: () => void;
  onDetach: () => void;
}

function OrderNotes({ order }: { order: OrderView }) {
  return (
    <>
      {order.note && (
        <div className={styles.block}>
          <span className={styles.quiet}>Note</span>
          <span dir="auto">{order.note}</span>
        </div>
      )}
      {order.customAttributes.map(({ key, value }) => (
        <div key={key} className={styles.block}>
          <bdi className={styles.quiet}>{key}</bdi>
          <bdi>{value}</bdi>
        </div>
      ))}
      {order.shippingAddress && (
        <div className={styles.block}>
          <span className={styles.quiet}>Ship to</span>
          <PostalAddress address={order.shippingAddress} />
        </div>
      )}
    </>
  );
}

function OrderActions({ order, isBusy, error, onAttach, onDetach }: OrderBodyProps) {
  const canLink = useCan("conversation.link-orders");
  return (
    <>
      <div className={styles.actions}>
        <Button
          size="slim"
          icon={ExternalIcon}
          url={`shopify://admin/orders/${order.id}`}
          target="_top"
        >
          Open in Shopify
        </Button>
        {canLink && order.link?.state === "attached" && (
          <Button size="slim" variant="tertiary" loading={isBusy} onClick={onDetach}>
            Detach
          </Button>
        )}
        {canLink && order.link === null && (
          <Button size="slim" loading={isBusy} onClick={onAttach}>
            Attach
          </Button>
        )}
      </div>
      {error && <InlineError message={error} fieldID={`order-${order.id}`} />}
    </>
  );
}

/** Everything about one order that helps to answer. */
export function OrderBody(props: OrderBodyProps) {
  const { order } = props;
  return (
    <div className={styles.orderBody}>
      {(order.link || order.isOfAnotherCustomer) && <OrderEvidenceList order={order} />}
      {order.cancelledAt && (
        <span>
          Canceled <Time at={order.cancelledAt} format="date" />
          {order.cancelReason && `: ${cancelReasonWords(order.cancelReason)}`}
        </span>
      )}
      <OrderLines order={order} />
      <OrderTotals order={order} />
      <OrderShipments fulfillments={order.fulfillments} />
      <OrderAftermath order={order} />
      <OrderNotes order={order} />
      <OrderActions {...props} />
      <Freshness syncedAt={order.syncedAt} />
    </div>
  );
}
