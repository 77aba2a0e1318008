import { BlockStack, Button, FormLayout, InlineStack, Text } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import { useRef } from "react";
import styles from "~/admin/knowledge/editor/editor.module.css";
import { DayRange } from "./day-range";
import { FactField } from "./fact-field";
import { emptyOption, type FactsForms, type ShippingOptionForm } from "./facts-form-state";
import type { FactsHandle } from "./facts-handle";

type ShippingForm = { kind: "shipping" } & FactsForms["shipping"];

interface OptionProps {
  form: FactsHandle;
  option: ShippingOptionForm;
  index: number;
  onChange: (part: Partial<ShippingOptionForm>) => void;
  onRemove: () => void;
}

function OptionFields({ form, option, index, onChange, onRemove }: OptionProps) {
  const prefix = `options.${index}.`;
  return (
    <li className={styles.option}>
      <div className={styles.optionHead}>
        <FactField
          form={form}
          field={`${prefix}name`}
          label="Shipping option"
          placeholder="Home delivery"
          value={option.name}
          onChange={(name) => onChange({ name })}
        />
        <Button
          icon={DeleteIcon}
          accessibilityLabel={`Remove ${option.name || "this option"}`}
          onClick={onRemove}
        />
      </div>
      <FormLayout>
        <FormLayout.Group condensed>
          <FactField
            form={form}
            field={`${prefix}price`}
            label="Price"
            suffix={option.currency}
            inputMode="decimal"
            placeholder="4.90"
            helpText="0 is free."
            value={option.price}
            onChange={(price) => onChange({ price })}
          />
          <FactField
            form={form}
            field={`${prefix}regions`}
            label="Where to"
            placeholder="FI, SE"
            helpText="Codes are shown as names. Empty: everywhere you ship."
            value={option.regions}
            onChange={(regions) => onChange({ regions })}
          />
        </FormLayout.Group>
        <DayRange form={form} label="On the way" prefix={prefix} {...option} onChange={onChange} />
      </FormLayout>
    </li>
  );
}

/** How long, how much, where to. */
export function ShippingFields({ form, facts }: { form: FactsHandle; facts: ShippingForm }) {
  const added = useRef(0);
  const change = (part: Partial<ShippingForm>) => form.change({ facts: { ...facts, ...part } });
  const changeOption = (key: string, part: Partial<ShippingOptionForm>) =>
    change({
      options: facts.options.map((one) => (one.key === key ? { ...one, ...part } : one)),
    });
  const add = () => {
    added.current += 1;
    const option = emptyOption(`added-${added.current}`, form.currency);
    change({ options: [...facts.options, option] });
  };
  return (
    <BlockStack gap="400">
      <Text as="p" variant="bodySm" tone="subdued">
        Days are business days.
      </Text>
      <FormLayout>
        <DayRange form={form} label="Until it is sent" {...facts} onChange={change} />
        <FactField
          form={form}
          field="freeFrom"
          label="Free shipping from an order of"
          suffix={facts.currency}
          inputMode="decimal"
          placeholder="50"
          value={facts.freeFrom}
          onChange={(freeFrom) => change({ freeFrom })}
        />
      </FormLayout>
      {facts.options.length > 0 && (
        <ul className={styles.options}>
          {facts.options.map((option, index) => (
            <OptionFields
              key={option.key}
              {...{ form, option, index }}
              onChange={(part) => changeOption(option.key, part)}
              onRemove={() =>
                change({ options: facts.options.filter(({ key }) => key !== option.key) })
              }
            />
          ))}
        </ul>
      )}
      <InlineStack>
        <Button icon={PlusIcon} onClick={add}>
          Add shipping option
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
