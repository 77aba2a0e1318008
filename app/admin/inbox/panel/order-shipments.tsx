import { Badge, Link } from "@shopify/polaris";
import { DeliveryIcon } from "@shopify/polaris-icons";
import { Time } from "~/admin/format/time";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import type { FulfillmentView, TrackingView } from "~/conversations/reads/views";
import { formatItems } from "./format-items";
import { shipmentWords } from "./order-words";
import styles from "./panel.module.css";

/** Only web addresses are followed: the carrier's link comes from whoever fulfilled the order. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}

function Tracking({ tracking }: { tracking: TrackingView }) {
  const { company, number, url } = tracking;
  const label = number ?? "Track the parcel";
  return (
    <span className={styles.inline}>
      {company && <bdi>{company}</bdi>}
      <span className={styles.code}>
        {url && isWebAddress(url) ? (
          <Link url={url} target="_blank">
            {label}
          </Link>
        ) : (
          label
        )}
      </span>
    </span>
  );
}

function Progress({ fulfillment }: { fulfillment: FulfillmentView }) {
  const { deliveredAt, estimatedDeliveryAt, inTransitAt, createdAt } = fulfillment;
  if (deliveredAt) {
    return (
      <>
        Delivered <Time at={deliveredAt} />
      </>
    );
  }
  if (estimatedDeliveryAt) {
    return (
      <>
        Expected <Time at={estimatedDeliveryAt} format="date" />
      </>
    );
  }
  return (
    <>
      {inTransitAt ? "In transit since" : "Fulfilled"}{" "}
      <Time at={inTransitAt ?? createdAt} format="date" />
    </>
  );
}

/** Parcels on their way: carrier, number to follow, how far they are. */
export function OrderShipments({ fulfillments }: { fulfillments: readonly FulfillmentView[] }) {
  return (
    <>
      {fulfillments.map((fulfillment) => {
        const words = shipmentWords(fulfillment.displayStatus ?? fulfillment.status);
        return (
          <div key={fulfillment.id} className={styles.iconLine}>
            <SmallIcon source={DeliveryIcon} />
            <div className={styles.block}>
              <span className={styles.inline}>
                <Badge size="small" tone={words.tone}>
                  {words.label}
                </Badge>
                <span className={styles.quiet}>{formatItems(fulfillment.totalQuantity)}</span>
              </span>
              {fulfillment.trackings.map((tracking, index) => (
                <Tracking key={index} tracking={tracking} />
              ))}
              <span className={styles.quiet}>
                <Progress fulfillment={fulfillment} />
              </span>
            </div>
          </div>
        );
      })}
    </>
  );
}
