import { Badge } from "@shopify/polaris";
import type { TranslationState } from "~/knowledge/writing/merchant-views";
import { TRANSLATION_WORDS } from "./knowledge-words";

const TONES = {
  current: "success",
  outdated: "attention",
  incomplete: "attention",
  missing: undefined,
} as const;

/** Whether a language has the text. */
export function TranslationBadge({ state }: { state: TranslationState }) {
  return <Badge tone={TONES[state]}>{TRANSLATION_WORDS[state]}</Badge>;
}
