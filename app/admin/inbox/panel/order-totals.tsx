import { isZero } from "~/admin/format/format-money";
import { Money } from "~/admin/format/money";
import type { MoneyView, OrderView } from "~/conversations/reads/views";
import styles from "./panel.module.css";

interface TotalRow {
  label: string;
  value: MoneyView;
  isNegative?: boolean;
}

/** What was paid for what; parts that are nothing are left out. */
export function OrderTotals({ order }: { order: OrderView }) {
  const codes = order.discountCodes.join(", ");
  const parts: TotalRow[] = [
    {
      label: codes ? `Discount ${codes}` : "Discount",
      value: order.totalDiscounts,
      isNegative: true,
    },
    { label: order.shippingMethod ?? "Shipping", value: order.totalShipping },
    { label: "Tax", value: order.totalTax },
  ];
  const after: TotalRow[] = [
    { label: "Refunded", value: order.totalRefunded, isNegative: true },
    { label: "To be paid", value: order.totalOutstanding },
  ];
  const show = ({ label, value, isNegative = false }: TotalRow) =>
    isZero(value) ? null : (
      <div key={label}>
        <dt className={styles.quiet}>{label}</dt>
        <dd className={styles.quiet}>
          {isNegative && "−"}
          <Money value={value} />
        </dd>
      </div>
    );
  return (
    <dl className={styles.totals}>
      {parts.map(show)}
      <div className={styles.total}>
        <dt>Total{order.isEdited && " after edits"}</dt>
        <dd>
          <Money value={order.total} />
        </dd>
      </div>
      {after.map(show)}
    </dl>
  );
}
