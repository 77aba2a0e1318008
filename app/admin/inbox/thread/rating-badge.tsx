import { Text } from "@shopify/polaris";
import { StarFilledIcon } from "@shopify/polaris-icons";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import styles from "./thread.module.css";

/** How the shopper found the conversation: "★ 4". `comment` shows on hover. */
export function RatingBadge({ score, comment }: { score: number; comment?: string | null }) {
  return (
    <span
      className={styles.rating}
      title={comment ? `Rated ${score} of 5: ${comment}` : `Rated ${score} of 5`}
    >
      <SmallIcon source={StarFilledIcon} tone="base" />
      <span aria-hidden="true">{score}</span>
      <Text as="span" visuallyHidden>
        Rated {score} of 5
      </Text>
    </span>
  );
}
