import { Link } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { countWords, localeName } from "~/admin/knowledge/knowledge-words";
import { TranslationBadge } from "~/admin/knowledge/translation-badge";
import type { CompletenessGroup, IncompleteItem } from "~/knowledge/writing/merchant-views";
import { groupWords } from "./group-words";
import styles from "./translations.module.css";

const SHOWN_AT_FIRST = 10;

interface GroupCardProps {
  group: CompletenessGroup;
  locale: string;
  isPrimary: boolean;
}

function Item({ item, locale, kind }: { item: IncompleteItem; locale: string; kind: string }) {
  const path = groupWords(kind).path(item, locale);
  const label = <bdi>{item.label || "Without a title"}</bdi>;
  return (
    <li className={styles.item}>
      {path ? (
        <Link className={styles.label} to={path}>
          {label}
        </Link>
      ) : (
        <span className={styles.label}>{label}</span>
      )}
      <TranslationBadge state={item.state} />
    </li>
  );
}

/** One sort of text in one language: how much is there, and what is not. */
export function GroupCard({ group, locale, isPrimary }: GroupCardProps) {
  const [isAll, setIsAll] = useState(false);
  const desk = useDesk();
  if (group.total === 0) return null;
  const { kind, items, current, total } = group;
  const shown = isAll ? items : items.slice(0, SHOWN_AT_FIRST);
  const unlisted = total - current - items.length;
  const number = new Intl.NumberFormat(desk.locale);
  const first = isPrimary ? " · first language" : "";
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {groupWords(kind).name}
          </Text>
          <Text as="p" tone="subdued">
            <span suppressHydrationWarning>
              {number.format(current)} of {number.format(total)} in{" "}
              {localeName(locale, desk.locale)}
              {first}
            </span>
          </Text>
        </InlineStack>
        {items.length > 0 && (
          <ul className={styles.items}>
            {shown.map((item) => (
              <Item key={item.id} item={item} locale={locale} kind={kind} />
            ))}
          </ul>
        )}
        {items.length === 0 && <Text as="p">Everything is there.</Text>}
        {items.length > SHOWN_AT_FIRST && (
          <InlineStack>
            <Button variant="plain" ariaExpanded={isAll} onClick={() => setIsAll(!isAll)}>
              {isAll
                ? "Show fewer"
                : `Show ${countWords(items.length - SHOWN_AT_FIRST, "more", "more", desk.locale)}`}
            </Button>
          </InlineStack>
        )}
        {isAll && unlisted > 0 && (
          <Text as="p" tone="subdued">
            {countWords(unlisted, "more is", "more are", desk.locale)} listed once these are done.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
