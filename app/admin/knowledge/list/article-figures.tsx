import { Text } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { countWords } from "~/admin/knowledge/knowledge-words";
import type { ArticleRow } from "~/knowledge/writing/merchant-views";
import styles from "./list.module.css";

type Figures = Pick<ArticleRow, "views" | "helpfulVotes" | "unhelpfulVotes">;

/** How often an article was read in the last 30 days, and whether it helped. */
export function ArticleFigures({ views, helpfulVotes, unhelpfulVotes }: Figures) {
  const { locale } = useDesk();
  const votes = helpfulVotes + unhelpfulVotes;
  if (views === 0 && votes === 0) return null;
  const share = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <Text as="span" variant="bodySm">
      <span suppressHydrationWarning>{countWords(views, "view", "views", locale)}</span>
      {votes > 0 && (
        <span
          className={styles.votes}
          title={`${helpfulVotes} of ${votes} said that it helped`}
          suppressHydrationWarning
        >
          {" "}
          · {share.format(helpfulVotes / votes)} helped
        </span>
      )}
    </Text>
  );
}
