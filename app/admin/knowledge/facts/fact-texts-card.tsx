import { BlockStack, Button, Card, Text, TextField } from "@shopify/polaris";
import { useId } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { Directed } from "~/admin/knowledge/directed";
import { withFactTexts } from "~/admin/knowledge/editor/article-form-state";
import styles from "~/admin/knowledge/editor/editor.module.css";
import { localeName } from "~/admin/knowledge/knowledge-words";
import type { FactText, FactTexts, FactTextField as Field } from "~/knowledge/policies/fact-texts";
import { directionOf } from "~/languages/locales";

const LABELS = {
  option: "Shipping option",
  regions: "Where to",
  condition: "Condition of returned items",
  exceptions: "What cannot be returned",
  how: "How to send something back",
  dutiesNote: "Duties and import taxes",
  address: "Address",
  hours: "When somebody answers",
} as const satisfies Record<Field, string>;

const LONG_FROM = 60;

interface FactTextsForm {
  locale: string;
  primaryLocale: string;
  values: { factTexts: FactTexts };
  errors: Readonly<Record<string, string>>;
  change: (part: { factTexts: FactTexts }) => void;
  leave: (field: string) => void;
}

interface FactTextFieldProps {
  fact: FactText;
  form: FactTextsForm;
}

function FactTextField({ fact, form }: FactTextFieldProps) {
  const { key, field, text, isOptional } = fact;
  const { values, errors } = form;
  const id = useId();
  const desk = useDesk();
  const name = `factTexts.${key}`;
  const said = values.factTexts[key] ?? "";
  const isLong = text.length > LONG_FROM || text.includes("\n") || field === "how";
  const say = (next: string) =>
    form.change({ factTexts: withFactTexts(values.factTexts, { [key]: next }) });
  // Names of carriers are the same in most languages.
  const takeAsItIs = () => {
    say(text);
    document.getElementById(id)?.focus();
  };
  return (
    <TextField
      id={id}
      label={`${LABELS[field]}: ${text}`}
      labelHidden
      autoComplete="off"
      {...(isLong ? { multiline: 3 } : {})}
      helpText={isOptional ? "Empty: as it is." : undefined}
      connectedRight={
        field === "option" && said === "" ? (
          <Button
            onClick={takeAsItIs}
            accessibilityLabel={`“${text}” in ${localeName(form.locale, desk.locale)} too`}
          >
            Same
          </Button>
        ) : undefined
      }
      value={said}
      error={errors[name]}
      onChange={say}
      onBlur={() => form.leave(name)}
    />
  );
}

function FactTextRow({ fact, form }: FactTextFieldProps) {
  const { primaryLocale, locale } = form;
  return (
    <div className={styles.factText}>
      <div className={styles.factSource}>
        <Text as="p" tone="subdued">
          {LABELS[fact.field]}
        </Text>
        <p lang={primaryLocale} dir={directionOf(primaryLocale)}>
          {fact.text}
        </p>
      </div>
      <Directed locale={locale}>
        <FactTextField fact={fact} form={form} />
      </Directed>
    </div>
  );
}

interface FactTextsCardProps {
  /** What is to be said, as the first language says it. */
  facts: readonly FactText[];
  form: FactTextsForm;
}

/** The texts among a policy's facts, each beside what the first language says. */
export function FactTextsCard({ facts, form }: FactTextsCardProps) {
  const desk = useDesk();
  const first = localeName(form.primaryLocale, desk.locale);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack>
          <Text as="h2" variant="headingSm">
            Facts in {localeName(form.locale, desk.locale)}
          </Text>
          <Text as="p" tone="subdued">
            What is empty is shown and quoted in {first}. Numbers and prices translate themselves.
          </Text>
        </BlockStack>
        {facts.map((fact) => (
          <FactTextRow key={fact.key} fact={fact} form={form} />
        ))}
      </BlockStack>
    </Card>
  );
}
