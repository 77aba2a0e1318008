import type { FormErrors } from "~/admin/shell/form-errors";
import { AppError } from "~/errors";
import { checkOverride } from "~/storefront/texts/check-override";

/** One text that shoppers read, in one language. */
export interface TextItem {
  /** "help.title" */
  key: string;
  /** "help" */
  group: string;
  /** What is said unless the shop says it differently. */
  default: string;
  /** The shop's own words, or "". */
  override: string;
  /** What the shop's words must contain too, as it is written there: "{name}". */
  placeholders: string[];
  syntax: "icu" | "liquid";
}

/** The shop's own words by key; "" is our text. */
export interface TextsFormValues {
  overrides: Record<string, string>;
}

export interface TextFilter {
  search: string;
  isOnlyChanged: boolean;
}

export interface TextGroup {
  id: string;
  title: string;
  items: TextItem[];
  /** How many say something of the shop's own. */
  changed: number;
  /** Whether one of them must be in view. */
  hasPinned: boolean;
}

const GROUP_TITLES: Readonly<Record<string, string>> = {
  chat: "Chat",
  availability: "Hours and reply time",
  quick: "Quick answers",
  status: "Order status",
  lookup: "Order tracking for guests",
  help: "Help centre and forms",
  mail: "E-mail to shoppers",
  extension: "Blocks and chat button in your theme",
};

/** The stored words as the form holds them. */
export function toTextsForm(items: readonly TextItem[]): TextsFormValues {
  return { overrides: Object.fromEntries(items.map(({ key, override }) => [key, override])) };
}

/** Only what differs from what is stored; null goes back to our text. */
export function changedTexts(
  items: readonly TextItem[],
  { overrides }: TextsFormValues,
): Record<string, string | null> {
  return Object.fromEntries(
    items
      .filter(({ key, override }) => (overrides[key] ?? "").trim() !== override.trim())
      .map(({ key }) => [key, overrides[key]?.trim() ? (overrides[key] ?? null) : null]),
  );
}

function complaint(item: TextItem, text: string): string | null {
  if (text.trim() === "") return null;
  const names = item.placeholders.map((shown) => shown.replace(/[{}\s]/g, ""));
  const defaults = { ...NO_TRANSLATIONS };
  try {
    checkOverride(text, {
      key: item.key,
      group: item.group,
      defaults,
      placeholders: names,
      syntax: item.syntax,
    });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Beside its field a text needs not be named.
    const words = error.userMessage.replace(`“${item.key}” `, "");
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
}

// Checking words of the shop's looks at placeholders only.
const NO_TRANSLATIONS = {
  en: "",
  fi: "",
  fa: "",
  fr: "",
  "zh-CN": "",
  ja: "",
  de: "",
  es: "",
  ar: "",
};

/** What is wrong, by key; only what was changed is judged. */
export function validateTexts(items: readonly TextItem[], values: TextsFormValues): FormErrors {
  const changed = changedTexts(items, values);
  const errors: Record<string, string> = {};
  for (const item of items) {
    const text = changed[item.key];
    const wrong = text ? complaint(item, text) : null;
    if (wrong) errors[item.key] = wrong;
  }
  return errors;
}

/**
 * The texts that fit the filter, by group, in the order a shopper meets them. Those that are pinned always fit: nobody
 * finds what keeps the page from being saved where it is not shown.
 */
export function groupTexts(
  items: readonly TextItem[],
  { overrides }: TextsFormValues,
  { search, isOnlyChanged }: TextFilter,
  isPinned: (key: string) => boolean = () => false,
): TextGroup[] {
  const wanted = search.trim().toLocaleLowerCase();
  const isChanged = ({ key }: TextItem) => (overrides[key] ?? "").trim() !== "";
  const fits = (item: TextItem) =>
    isPinned(item.key) ||
    ((!isOnlyChanged || isChanged(item) || item.override !== "") &&
      [item.key, item.default, overrides[item.key] ?? ""].some((text) =>
        text.toLocaleLowerCase().includes(wanted),
      ));
  const ids = new Set([...Object.keys(GROUP_TITLES), ...items.map(({ group }) => group)]);
  return [...ids].flatMap((id) => {
    const found = items.filter((item) => item.group === id && fits(item));
    const title = GROUP_TITLES[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
    const changed = found.filter(isChanged).length;
    const hasPinned = found.some(({ key }) => isPinned(key));
    return found.length > 0 ? [{ id, title, items: found, changed, hasPinned }] : [];
  });
}
