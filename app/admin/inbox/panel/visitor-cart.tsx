import { Button } from "@shopify/polaris";
import { useState } from "react";
import { Money } from "~/admin/format/money";
import styles from "./panel.module.css";
import { safeUrl, type VisitorCartFacts } from "./visitor-facts";

const SHOWN_AT_FIRST = 3;

function CartItem({
  item,
  currency,
}: {
  item: VisitorCartFacts["items"][number];
  currency: string | null;
}) {
  const url = safeUrl(item.url);
  const imageUrl = safeUrl(item.imageUrl);
  return (
    <li className={styles.cartItem}>
      <span className={styles.cartPicture}>
        {imageUrl && <img src={imageUrl} alt="" loading="lazy" referrerPolicy="no-referrer" />}
      </span>
      <span className={styles.stack}>
        <span dir="auto">
          {item.quantity} ×{" "}
          {url ? (
            <a
              className={styles.link}
              href={url}
              target="_blank"
              rel="noopener noreferrer nofollow"
            >
              {item.title}
            </a>
          ) : (
            item.title
          )}
        </span>
        {item.variantTitle && (
          <span className={styles.quiet} dir="auto">
            {item.variantTitle}
          </span>
        )}
      </span>
      {currency && <Money value={{ amount: item.price, currency }} />}
    </li>
  );
}

/** What is in the cart of the shopper's page; long ones are cut until one asks. */
export function VisitorCart({ cart }: { cart: VisitorCartFacts }) {
  const [isAll, setIsAll] = useState(false);
  const items = isAll ? cart.items : cart.items.slice(0, SHOWN_AT_FIRST);
  const hidden = cart.items.length - items.length;
  return (
    <>
      <ul className={styles.cart} aria-label="Cart">
        {items.map((item, index) => (
          <CartItem key={index} item={item} currency={cart.currency} />
        ))}
      </ul>
      {hidden > 0 && (
        <span>
          <Button variant="plain" size="micro" onClick={() => setIsAll(true)}>
            {`Show ${hidden} more`}
          </Button>
        </span>
      )}
    </>
  );
}
