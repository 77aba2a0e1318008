import { Badge } from "@shopify/polaris";
import { ReceiptRefundIcon, ReturnIcon } from "@shopify/polaris-icons";
import { Money } from "~/admin/format/money";
import { Time } from "~/admin/format/time";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import type { OrderView } from "~/conversations/reads/views";
import { formatItems } from "./format-items";
import { returnWords } from "./order-words";
import styles from "./panel.module.css";

/** Refunds and returns of an order. */
export function OrderAftermath({ order }: { order: OrderView }) {
  return (
    <>
      {order.refunds.map((refund) => (
        <div key={refund.id} className={styles.iconLine}>
          <SmallIcon source={ReceiptRefundIcon} />
          <div className={styles.block}>
            <span>
              Refund of <Money value={refund.total} />
            </span>
            <span className={styles.quiet}>
              {refund.createdAt && <Time at={refund.createdAt} format="date" />}
              {refund.note && (
                <>
                  {" · "}
                  <bdi>{refund.note}</bdi>
                </>
              )}
            </span>
          </div>
        </div>
      ))}
      {order.returns.map((item) => {
        const words = returnWords(item.status);
        return (
          <div key={item.id} className={styles.iconLine}>
            <SmallIcon source={ReturnIcon} />
            <div className={styles.block}>
              <span className={styles.inline}>
                Return {item.name}
                <Badge size="small" tone={words.tone}>
                  {words.label}
                </Badge>
              </span>
              <span className={styles.quiet}>
                {formatItems(item.totalQuantity)}
                {item.createdAt && (
                  <>
                    {" · "}
                    <Time at={item.createdAt} format="date" />
                  </>
                )}
              </span>
            </div>
          </div>
        );
      })}
    </>
  );
}
