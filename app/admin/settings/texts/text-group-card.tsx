import { Badge, Card, Icon, Text } from "@shopify/polaris";
import { ChevronDownIcon, ChevronUpIcon } from "@shopify/polaris-icons";
import { useId } from "react";
import styles from "~/admin/settings/settings.module.css";
import type { Form } from "~/admin/shell/use-form";
import { TextFieldRow } from "./text-field-row";
import type { TextGroup, TextsFormValues } from "./texts-form";

interface TextGroupCardProps {
  group: TextGroup;
  form: Form<TextsFormValues>;
  direction: "ltr" | "rtl";
  isOpen: boolean;
  onToggle: () => void;
}

/** The texts of one place, folded until they are wanted. */
export function TextGroupCard({ group, form, direction, isOpen, onToggle }: TextGroupCardProps) {
  const listId = useId();
  const { overrides } = form.values;
  return (
    <Card padding="0">
      <button
        type="button"
        className={styles.textGroupHead}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={onToggle}
      >
        <Text as="h2" variant="headingMd">
          {group.title}
        </Text>
        <span className={styles.span}>
          {group.changed > 0 && <Badge tone="info">{`${group.changed} changed`}</Badge>}
          <Text as="span" tone="subdued" numeric>
            {group.items.length}
          </Text>
          <Icon source={isOpen ? ChevronUpIcon : ChevronDownIcon} tone="subdued" />
        </span>
      </button>
      {isOpen && (
        <ul id={listId} className={styles.texts} aria-label={group.title}>
          {group.items.map((item) => (
            <TextFieldRow
              key={item.key}
              item={item}
              value={overrides[item.key] ?? ""}
              error={form.errorOf(item.key)}
              direction={direction}
              onChange={(value) => form.change({ overrides: { ...overrides, [item.key]: value } })}
              onLeave={() => form.leave(item.key)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
