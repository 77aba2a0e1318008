import { Time } from "~/admin/format/time";
import styles from "./panel.module.css";

/** When what is shown was last known to equal Shopify's; counts the seconds. */
export function Freshness({ syncedAt }: { syncedAt: string }) {
  return (
    <span className={styles.quiet}>
      Updated <Time at={syncedAt} isLive />
    </span>
  );
}
