import { articlePath } from "~/admin/knowledge/knowledge-paths";
import type { CompletenessGroup, IncompleteItem } from "~/knowledge/writing/merchant-views";

interface GroupWords {
  name: string;
  /** Where an item is written in a language; null when there is no page for it. */
  path: (item: IncompleteItem, locale: string) => string | null;
}

const GROUPS: Readonly<Record<string, GroupWords>> = {
  articles: { name: "Articles", path: ({ id }, locale) => articlePath(id, locale) },
  categories: {
    name: "Categories",
    path: ({ id }, locale) =>
      `/app/knowledge?edit=${encodeURIComponent(id)}&language=${encodeURIComponent(locale)}`,
  },
  greetings: { name: "Proactive messages", path: () => "/app/settings/chat" },
  texts: {
    name: "Chat and help pages",
    path: (_item, locale) => `/app/settings/texts?language=${encodeURIComponent(locale)}`,
  },
};

/** What a sort of text is called and where it is written. Sorts that come from elsewhere go by their own name. */
export function groupWords(kind: string): GroupWords {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("-", " ");
  return GROUPS[kind] ?? { name, path: () => null };
}

/**
 * How much of what a merchant has to write is there, from 0 to 1; 1 when there is nothing to write. Each group counts the
 * same: hundreds of short texts would hide that no article is translated. Texts that the app brings along in a language
 * are nobody's work, so they count only where some are missing.
 */
export function shareDone(groups: readonly CompletenessGroup[]): number {
  const shares = groups
    .filter(({ kind, total, current }) => total > 0 && (kind !== "texts" || current < total))
    .map(({ total, current }) => current / total);
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
