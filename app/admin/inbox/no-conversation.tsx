import { Icon, Text } from "@shopify/polaris";
import { ChatIcon } from "@shopify/polaris-icons";
import styles from "./inbox.module.css";

/** What stands beside the list until a conversation is chosen. */
export function NoConversation() {
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon}>
        <Icon source={ChatIcon} tone="subdued" />
      </span>
      <Text as="h2" variant="headingMd">
        Choose a conversation
      </Text>
      <Text as="p" tone="subdued">
        It opens here with the shopper’s orders beside it. Press J to start with the first one.
      </Text>
    </div>
  );
}
