import { Badge, Text } from "@shopify/polaris";
import { CartIcon, GlobeIcon, LockIcon, ViewIcon } from "@shopify/polaris-icons";
import { Money } from "~/admin/format/money";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { useNow } from "~/admin/format/use-now";
import { OnlineDot } from "~/admin/inbox/list/online-dot";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import styles from "./panel.module.css";
import { VisitorCart } from "./visitor-cart";
import {
  identityWords,
  pathOf,
  pieces,
  placeWords,
  safeUrl,
  type VisitorFacts,
} from "./visitor-facts";

function Presence({ visitor }: { visitor: VisitorFacts }) {
  if (visitor.isOnline)
    return (
      <span className={styles.inline}>
        <OnlineDot isSilent />
        Online
      </span>
    );
  return (
    <span className={styles.quiet}>
      Last seen <Time at={visitor.lastSeenAt} />
    </span>
  );
}

function CurrentPage({ visitor }: { visitor: VisitorFacts }) {
  const url = safeUrl(visitor.pageUrl);
  const path = pathOf(visitor.pageUrl);
  const title = visitor.pageTitle || path;
  if (!title) return null;
  return (
    <span className={styles.iconLine}>
      <SmallIcon source={ViewIcon} label={visitor.isOnline ? "Looks at" : "Looked at last"} />
      <span>
        {url ? (
          <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer nofollow">
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
        {path && path !== title && (
          <bdi className={`${styles.quiet} ${styles.block}`} dir="ltr">
            {path}
          </bdi>
        )}
      </span>
    </span>
  );
}

function Cart({ visitor }: { visitor: VisitorFacts }) {
  const { cart } = visitor;
  if (!cart || cart.items.length === 0)
    return (
      <span className={styles.iconLine}>
        <SmallIcon source={CartIcon} label="Cart" />
        <span className={styles.quiet}>{cart ? "Their cart is empty" : "Cart not known"}</span>
      </span>
    );
  const count = pieces(cart);
  return (
    <div className={styles.iconLine}>
      <SmallIcon source={CartIcon} label="Cart" />
      <div className={styles.fill}>
        <span className={styles.spread}>
          <span>{count === 1 ? "1 item in the cart" : `${count} items in the cart`}</span>
          <strong>
            {cart.currency ? (
              <Money value={{ amount: cart.total, currency: cart.currency }} />
            ) : (
              cart.total
            )}
          </strong>
        </span>
        <VisitorCart cart={cart} />
      </div>
    </div>
  );
}

function Identity({ visitor }: { visitor: VisitorFacts }) {
  const { state, heading, text } = identityWords(visitor);
  return (
    <span className={styles.iconLine}>
      <SmallIcon
        source={LockIcon}
        label="Identity"
        tone={state === "proven" ? "success" : "caution"}
      />
      <span>
        <Badge size="small" tone={state === "proven" ? "success" : "attention"}>
          {heading}
        </Badge>
        <span className={`${styles.quiet} ${styles.block}`}>{text}</span>
      </span>
    </span>
  );
}

/** The shopper of a chat: where they are, what is in their cart, and how sure it is who they are. */
export function VisitorSection({ visitor }: { visitor: VisitorFacts }) {
  const desk = useDesk();
  const now = useNow(desk.renderedAt);
  const place = placeWords(visitor, now, desk.locale);
  return (
    <section className={styles.section} aria-label="On your storefront">
      <div className={styles.stack}>
        <div className={styles.sectionHead}>
          <Text as="h3" variant="headingSm">
            On your storefront
          </Text>
          <Presence visitor={visitor} />
        </div>
        <CurrentPage visitor={visitor} />
        <Cart visitor={visitor} />
        {place && (
          <span className={styles.iconLine}>
            <SmallIcon source={GlobeIcon} label="Place and language" />
            <bdi suppressHydrationWarning>{place}</bdi>
          </span>
        )}
        <Identity visitor={visitor} />
      </div>
    </section>
  );
}
