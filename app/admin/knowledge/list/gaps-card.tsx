import { BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import { XIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { newArticlePath, testSearchPath } from "~/admin/knowledge/knowledge-paths";
import { countWords, localeName } from "~/admin/knowledge/knowledge-words";
import type { GapView } from "~/knowledge/writing/merchant-views";
import styles from "./list.module.css";
import { useKnowledgeAction } from "./use-knowledge-action";

const SHOWN_AT_FIRST = 3;

function Gap({ gap, fieldId }: { gap: GapView; fieldId: string }) {
  const desk = useDesk();
  const dismiss = useKnowledgeAction(fieldId);
  return (
    <li className={styles.gap}>
      <div className={styles.gapText} id={fieldId}>
        <Text as="span" fontWeight="semibold">
          <bdi lang={gap.locale}>{gap.query}</bdi>
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          <span suppressHydrationWarning>
            {countWords(gap.emptyTimes, "search", "searches", desk.locale)} in{" "}
            {localeName(gap.locale, desk.locale)}
          </span>
          , last <Time at={gap.lastSearchedAt} />
        </Text>
        {dismiss.error && <InlineError message={dismiss.error} fieldID={fieldId} />}
      </div>
      <div className={styles.gapActions}>
        <Button
          url={newArticlePath(gap.suggestion)}
          accessibilityLabel={`Write this article: ${gap.query}`}
        >
          Write this article
        </Button>
        <Button
          variant="tertiary"
          url={testSearchPath({ query: gap.query, locale: gap.locale })}
          accessibilityLabel={`Test the search: ${gap.query}`}
        >
          Test
        </Button>
        <Button
          variant="tertiary"
          icon={XIcon}
          accessibilityLabel={`Do not show “${gap.query}” any more`}
          loading={dismiss.isBusy}
          onClick={() => dismiss.send({ intent: "dismiss-gap", locale: gap.locale, key: gap.key })}
        />
      </div>
    </li>
  );
}

/** What shoppers looked for in vain, the most wanted first; nothing when there is nothing. */
export function GapsCard({ gaps }: { gaps: readonly GapView[] }) {
  const [isAll, setIsAll] = useState(false);
  const { locale } = useDesk();
  if (gaps.length === 0) return null;
  const shown = isAll ? gaps : gaps.slice(0, SHOWN_AT_FIRST);
  const hidden = gaps.length - SHOWN_AT_FIRST;
  return (
    <Card>
      <BlockStack gap="200">
        <BlockStack>
          <Text as="h2" variant="headingMd">
            Shoppers searched, nothing was found
          </Text>
          <Text as="p" tone="subdued">
            Write an article for what you are asked; put away what does not concern your shop.
          </Text>
        </BlockStack>
        <ul className={styles.gaps}>
          {shown.map((gap) => (
            <Gap
              key={`${gap.locale}/${gap.key}`}
              gap={gap}
              fieldId={`gap-${gap.locale}-${gap.key}`}
            />
          ))}
        </ul>
        {hidden > 0 && (
          <InlineStack>
            <Button variant="plain" ariaExpanded={isAll} onClick={() => setIsAll(!isAll)}>
              {isAll ? "Show fewer" : `Show ${countWords(hidden, "more", "more", locale)}`}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}
