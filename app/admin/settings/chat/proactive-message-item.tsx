import { Badge, BlockStack, Button, Checkbox, Icon, InlineStack, Text } from "@shopify/polaris";
import { ChevronDownIcon, ChevronUpIcon } from "@shopify/polaris-icons";
import { useId } from "react";
import { formatMoney } from "~/admin/format/format-money";
import { useDesk } from "~/admin/format/shop-format";
import styles from "~/admin/settings/settings.module.css";
import type { Form } from "~/admin/shell/use-form";
import { describeConditions, type ChatFormValues, type ProactiveValues } from "./chat-form";
import { ProactiveConditions } from "./proactive-conditions";
import { ProactiveTexts } from "./proactive-texts";

interface ProactiveMessageItemProps {
  message: ProactiveValues;
  /** Of this message in the form's errors. */
  path: string;
  form: Form<ChatFormValues>;
  locales: readonly string[];
  isOpen: boolean;
  onToggle: () => void;
  onChange: (patch: Partial<ProactiveValues>) => void;
  onRemove: () => void;
}

/** One proactive message: folded it says what and when, open it can be changed. */
export function ProactiveMessageItem(props: ProactiveMessageItemProps) {
  const { message, path, form, locales, isOpen, onToggle, onChange, onRemove } = props;
  const desk = useDesk();
  const bodyId = useId();
  const title = message.text[locales[0] ?? "en"]?.trim() || "New message";
  const error = form.errorOf(path);
  const conditions = describeConditions(message, (amount) =>
    formatMoney({ amount, currency: desk.currency }, desk.locale),
  );
  return (
    <li className={styles.message} data-invalid={error && !isOpen ? "" : undefined} tabIndex={-1}>
      <button
        type="button"
        className={styles.messageHead}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={onToggle}
      >
        <span className={styles.rowText}>
          <span className={styles.messageTitle} dir="auto">
            {title}
          </span>
          <Text as="span" variant="bodySm" tone={error ? "critical" : "subdued"}>
            <span suppressHydrationWarning>{error && !isOpen ? error : conditions}</span>
          </Text>
        </span>
        {message.isEnabled ? <Badge tone="success">On</Badge> : <Badge>Off</Badge>}
        <Icon source={isOpen ? ChevronUpIcon : ChevronDownIcon} tone="subdued" />
      </button>
      {isOpen && (
        <div id={bodyId} className={styles.messageBody}>
          <BlockStack gap="400">
            <Checkbox
              label="Offer this message"
              checked={message.isEnabled}
              onChange={(isEnabled) => onChange({ isEnabled })}
            />
            <ProactiveTexts
              texts={message.text}
              locales={locales}
              errorOf={(locale) => form.errorOf(`${path}.text.${locale}`)}
              onChange={(text) => onChange({ text })}
              onLeave={(locale) => form.leave(`${path}.text.${locale}`)}
            />
            <ProactiveConditions message={message} path={path} form={form} onChange={onChange} />
            <InlineStack align="end">
              <Button variant="tertiary" tone="critical" onClick={onRemove}>
                Remove message
              </Button>
            </InlineStack>
          </BlockStack>
        </div>
      )}
    </li>
  );
}
