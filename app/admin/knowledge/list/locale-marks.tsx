import { Link } from "@remix-run/react";
import { Text, Tooltip } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { articlePath } from "~/admin/knowledge/knowledge-paths";
import { localeName, TRANSLATION_WORDS } from "~/admin/knowledge/knowledge-words";
import type { LocaleState } from "~/knowledge/writing/merchant-views";
import styles from "./list.module.css";

const MOST_MARKS = 3;

interface LocaleMarksProps {
  articleId: string;
  locales: readonly LocaleState[];
}

/** Which languages an article still needs, each a way to write it; a quiet word when none does. */
export function LocaleMarks({ articleId, locales }: LocaleMarksProps) {
  const desk = useDesk();
  const incomplete = locales.filter(({ state }) => state !== "current");
  if (locales.length < 2 && incomplete.length === 0) return null;
  if (incomplete.length === 0) {
    return (
      <Text as="span" variant="bodySm" tone="subdued">
        All {locales.length} languages
      </Text>
    );
  }
  const rest = incomplete.slice(MOST_MARKS);
  const describe = ({ locale, state }: LocaleState) =>
    `${localeName(locale, desk.locale)}: ${TRANSLATION_WORDS[state].toLowerCase()}`;
  return (
    <>
      {incomplete.slice(0, MOST_MARKS).map((item) => (
        <Tooltip key={item.locale} content={describe(item)}>
          <Link
            className={styles.locale}
            data-state={item.state}
            to={articlePath(articleId, item.locale)}
          >
            {item.locale}
            {item.state !== "missing" && <span aria-hidden>!</span>}
            <Text as="span" visuallyHidden>
              {` ${describe(item)}`}
            </Text>
          </Link>
        </Tooltip>
      ))}
      {rest.length > 0 && (
        <Tooltip content={rest.map(describe).join(" · ")}>
          <Text as="span" variant="bodySm" tone="subdued">
            +{rest.length}
            <Text as="span" visuallyHidden>
              {rest.map(describe).join(", ")}
            </Text>
          </Text>
        </Tooltip>
      )}
    </>
  );
}
