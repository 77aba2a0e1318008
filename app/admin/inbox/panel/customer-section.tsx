import { Badge, Button, Link, Text } from "@shopify/polaris";
import { EmailIcon, LocationIcon, PhoneIcon } from "@shopify/polaris-icons";
import { Count } from "~/admin/format/count";
import { countryClock, languageName } from "~/admin/format/local-time";
import { Money } from "~/admin/format/money";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { useNow } from "~/admin/format/use-now";
import { contactLabel } from "~/admin/inbox/contact-label";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import type { AddressView, ContextView, CustomerView } from "~/conversations/reads/views";
import { Freshness } from "./freshness";
import styles from "./panel.module.css";

const CUSTOMER_EVIDENCE = {
  email: "Same e-mail",
  phone: "Same phone",
  "signed-in": "Signed in to your store",
  manual: "Chosen by a colleague",
} as const;

/** A visitor's id means nothing to people. */
const isReadable = ({ kind }: AddressView): boolean => kind !== "visitor";

function Contacts({ addresses }: { addresses: readonly AddressView[] }) {
  return (
    <>
      {addresses.filter(isReadable).map(({ kind, value }) => (
        <span key={`${kind}/${value}`} className={styles.iconLine}>
          <SmallIcon
            source={kind === "phone" ? PhoneIcon : EmailIcon}
            label={kind === "phone" ? "Phone" : "E-mail"}
          />
          <bdi>{value}</bdi>
        </span>
      ))}
    </>
  );
}

function Place({ customer }: { customer: CustomerView }) {
  const desk = useDesk();
  const now = useNow(desk.renderedAt);
  const address = customer.defaultAddress;
  const clock = address?.countryCode ? countryClock(address.countryCode, now, desk.locale) : null;
  const language = customer.locale ? languageName(customer.locale, desk.locale) : null;
  const place = [address?.city, address?.country].filter(Boolean).join(", ");
  const facts = [place, clock && `${clock} there`, language].filter(Boolean).join(" · ");
  if (!facts) return null;
  return (
    <span className={styles.iconLine}>
      <SmallIcon source={LocationIcon} label="Lives in" />
      <bdi suppressHydrationWarning>{facts}</bdi>
    </span>
  );
}

function Figures({ customer }: { customer: CustomerView }) {
  return (
    <dl className={styles.figures}>
      <div>
        <dt>Orders</dt>
        <dd>
          <Count value={customer.numberOfOrders} />
        </dd>
      </div>
      <div>
        <dt>Spent</dt>
        <dd>
          <Money value={customer.amountSpent} />
        </dd>
      </div>
      <div>
        <dt>Customer since</dt>
        <dd>
          <Time at={customer.createdAt} format="date" />
        </dd>
      </div>
    </dl>
  );
}

/** Addresses of the customer that the contact has not written from. */
function otherAddresses(context: ContextView, customer: CustomerView): AddressView[] {
  const known = new Set(context.contact.addresses.map(({ value }) => value.toLowerCase()));
  const addresses = [
    { kind: "email", value: customer.email },
    { kind: "phone", value: customer.phone },
  ];
  return addresses.flatMap(({ kind, value }) =>
    value && !known.has(value.toLowerCase()) ? [{ kind, value }] : [],
  );
}

/** Who writes: the contact, and the customer they are if we know. */
export function CustomerSection({
  context,
  customer,
}: {
  context: ContextView;
  customer: CustomerView;
}) {
  return (
    <section className={styles.section} aria-label="Customer">
      <div className={styles.stack}>
        <div className={styles.sectionHead}>
          <Text as="h3" variant="headingSm" truncate>
            <bdi>{customer.displayName}</bdi>
          </Text>
          <Button
            variant="plain"
            size="micro"
            url={`shopify://admin/customers/${customer.id}`}
            target="_top"
          >
            Open in Shopify
          </Button>
        </div>
        <Contacts
          addresses={[...context.contact.addresses, ...otherAddresses(context, customer)]}
        />
        <Place customer={customer} />
        <Figures customer={customer} />
        {customer.tags.length > 0 && (
          <span className={styles.inline}>
            {customer.tags.map((tag) => (
              <Badge key={tag} size="small">
                {tag}
              </Badge>
            ))}
          </span>
        )}
        {customer.note && (
          <span className={styles.quiet} dir="auto">
            {customer.note}
          </span>
        )}
        <span className={styles.inline}>
          {customer.evidence && (
            <span className={styles.quiet} title={customer.evidence.value}>
              {CUSTOMER_EVIDENCE[customer.evidence.kind]} ·
            </span>
          )}
          <Freshness syncedAt={customer.syncedAt} />
        </span>
      </div>
    </section>
  );
}

const UNKNOWN = {
  "not-found": {
    heading: "Not a customer yet",
    text: "No customer has this address. Search below if they wrote from another one.",
  },
  "not-verified": {
    heading: "Identity not verified",
    text: "This address does not prove who writes. Ask for the order number and the e-mail it was placed with.",
  },
  "not-synced": {
    heading: "Customers are not here yet",
    text: "They appear when the first import has finished.",
  },
} as const satisfies Record<
  Exclude<ContextView["customerState"], "found">,
  { heading: string; text: string }
>;

/** The contact alone, and why no customer is shown. */
export function UnknownCustomerSection({
  context,
  isVisitor,
}: {
  context: ContextView;
  /** Of a chat: what is known of who this is stands above. */
  isVisitor: boolean;
}) {
  if (context.customerState === "found") return null;
  const { heading, text } = UNKNOWN[context.customerState];
  const isSaidAbove = isVisitor && context.customerState === "not-verified";
  return (
    <section className={styles.section} aria-label="Customer">
      <div className={styles.stack}>
        <Text as="h3" variant="headingSm" truncate>
          <bdi>{contactLabel(context.contact)}</bdi>
        </Text>
        <Contacts addresses={context.contact.addresses} />
        {!isSaidAbove && (
          <>
            <Text as="p" variant="bodySm" fontWeight="semibold">
              {heading}
            </Text>
            <span className={styles.quiet}>{text}</span>
          </>
        )}
        {context.customerState === "not-synced" && (
          <Link url="/app/settings/sync">See how the import is doing</Link>
        )}
      </div>
    </section>
  );
}
