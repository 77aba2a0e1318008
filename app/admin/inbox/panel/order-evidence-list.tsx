import { AlertCircleIcon, CheckCircleIcon } from "@shopify/polaris-icons";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import type { OrderView } from "~/conversations/reads/views";
import { evidenceSentence, isDoubt } from "./evidence-words";
import styles from "./panel.module.css";

/** Why the order stands here: every reason, and what speaks against it. */
export function OrderEvidenceList({ order }: { order: OrderView }) {
  const { isOfAnotherCustomer, link } = order;
  // The caution below says the same and what to do about it.
  const reasons = (link?.evidence ?? []).filter(
    ({ isContrary, kind }) => !(isOfAnotherCustomer && isContrary && kind === "email"),
  );
  const sentences = new Map(reasons.map((item) => [evidenceSentence(item), isDoubt(item)]));
  return (
    <ul className={styles.evidence} aria-label="Why this order is here">
      {[...sentences].map(([sentence, isAgainst]) => (
        <li key={sentence} className={`${styles.iconLine} ${styles.quiet}`}>
          <SmallIcon
            source={isAgainst ? AlertCircleIcon : CheckCircleIcon}
            label={isAgainst ? "Against" : "For"}
            tone={isAgainst ? "caution" : "success"}
          />
          <bdi>{sentence}</bdi>
        </li>
      ))}
      {isOfAnotherCustomer && (
        <li className={`${styles.iconLine} ${styles.quiet}`}>
          <SmallIcon source={AlertCircleIcon} label="Caution" tone="caution" />
          <span>
            Belongs to another customer. Make sure of who writes before you share details.
          </span>
        </li>
      )}
    </ul>
  );
}
