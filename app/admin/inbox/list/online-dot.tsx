import { Text } from "@shopify/polaris";
import styles from "~/admin/inbox/inbox.module.css";

/** That somebody is on the storefront now; said to screen readers unless words beside it say so. */
export function OnlineDot({ isSilent = false }: { isSilent?: boolean }) {
  return (
    <span className={styles.onlineDot} title="On your storefront now">
      {!isSilent && (
        <Text as="span" visuallyHidden>
          Online
        </Text>
      )}
    </span>
  );
}
