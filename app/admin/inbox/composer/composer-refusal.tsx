import { LockIcon } from "@shopify/polaris-icons";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import { refusalOf } from "~/team/permissions";
import styles from "./composer.module.css";

/** Where others write: why this member of staff cannot. */
export function ComposerRefusal() {
  return (
    <section className={styles.composer} aria-label="Write">
      <p className={styles.refusal}>
        <SmallIcon source={LockIcon} tone="subdued" />
        <span>{refusalOf("conversation.reply")}</span>
      </p>
    </section>
  );
}
