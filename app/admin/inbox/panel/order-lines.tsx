import { Text, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import { Count } from "~/admin/format/count";
import { Money } from "~/admin/format/money";
import type { OrderLineView, OrderView } from "~/conversations/reads/views";
import { formatItems } from "./format-items";
import styles from "./panel.module.css";

function Stock({ line }: { line: OrderLineView }) {
  const { stock } = line;
  if (!stock) return null;
  const places = stock.locations
    .map(
      ({ location, available, incoming }) =>
        `${location}: ${available}${incoming > 0 ? `, ${incoming} incoming` : ""}`,
    )
    .join("\n");
  return (
    <span className={styles.quiet} title={places}>
      {stock.available > 0 ? (
        <>
          <Count value={stock.available} /> in stock now
        </>
      ) : (
        <Text as="span" tone="critical">
          Out of stock now
        </Text>
      )}
    </span>
  );
}

function Quantity({ line }: { line: OrderLineView }) {
  const { quantity, currentQuantity } = line;
  if (currentQuantity === quantity) return <>{quantity} × </>;
  return (
    <>
      <s>{quantity}</s> {currentQuantity} ×{" "}
    </>
  );
}

function Line({ line }: { line: OrderLineView }) {
  const facts = [line.variantTitle, line.sku].filter(Boolean).join(" · ");
  return (
    <li className={styles.line} data-removed={line.currentQuantity === 0}>
      <Thumbnail source={line.imageUrl ?? ImageIcon} alt="" size="small" />
      <div className={styles.stack} style={{ gap: 0 }}>
        <bdi className={styles.lineTitle}>{line.title}</bdi>
        {facts && <bdi className={styles.quiet}>{facts}</bdi>}
        <Stock line={line} />
      </div>
      <div className={styles.linePrice}>
        <Money value={line.discountedTotal} />
        <div className={styles.quiet}>
          <Quantity line={line} />
          <Money value={line.unitPrice} />
        </div>
      </div>
    </li>
  );
}

/** What was ordered, and whether there is more of it. */
export function OrderLines({ order }: { order: OrderView }) {
  return (
    <ul className={styles.lines} aria-label="Items">
      {order.lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      {order.hiddenLines > 0 && (
        <li className={styles.quiet}>and {formatItems(order.hiddenLines)} more</li>
      )}
    </ul>
  );
}
