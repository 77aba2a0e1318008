import { BlockStack, Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { languageName } from "~/admin/format/local-time";
import { directionOf } from "~/languages/locales";

interface ProactiveTextsProps {
  texts: Readonly<Record<string, string>>;
  /** The primary one first. */
  locales: readonly string[];
  errorOf: (locale: string) => string | undefined;
  onChange: (texts: Record<string, string>) => void;
  onLeave: (locale: string) => void;
}

const MAX_LENGTH = 300;

/** A proactive message's words in each language of the shop. */
export function ProactiveTexts({
  texts,
  locales,
  errorOf,
  onChange,
  onLeave,
}: ProactiveTextsProps) {
  const [primary = "en"] = locales;
  const wrong = locales.find((locale) => errorOf(locale) !== undefined);
  const [chosen, setChosen] = useState(primary);
  // A language that keeps the form from being saved comes to the front.
  const locale = errorOf(chosen) === undefined && wrong ? wrong : chosen;
  const written = (of: string) => (texts[of]?.trim() ? "" : " – not written");
  return (
    <BlockStack gap="300">
      {locales.length > 1 && (
        <Select
          label="Language"
          options={locales.map((value) => ({
            label: `${languageName(value, "en") ?? value}${written(value)}`,
            value,
          }))}
          value={locale}
          onChange={setChosen}
          helpText="Shoppers whose language has no text are not shown this message."
        />
      )}
      <div dir={directionOf(locale)}>
        <TextField
          label="What shoppers read"
          autoComplete="off"
          multiline={2}
          maxLength={MAX_LENGTH}
          showCharacterCount
          placeholder={locale === primary ? "Not sure about the size? Ask us." : texts[primary]}
          value={texts[locale] ?? ""}
          error={errorOf(locale)}
          onChange={(text) => onChange({ ...texts, [locale]: text })}
          onBlur={() => onLeave(locale)}
        />
      </div>
    </BlockStack>
  );
}
