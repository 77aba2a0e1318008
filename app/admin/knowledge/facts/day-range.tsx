import { FormLayout } from "@shopify/polaris";
import { FactField } from "./fact-field";
import type { FactsHandle } from "./facts-handle";

interface DayRangeProps {
  form: FactsHandle;
  /** Of what: "Processing". */
  label: string;
  /** Before the names of the fields: "options.2." */
  prefix?: string;
  minDays: string;
  maxDays: string;
  onChange: (part: { minDays?: string; maxDays?: string }) => void;
}

/** Business days from the least to the most. */
export function DayRange({ form, label, prefix = "", minDays, maxDays, onChange }: DayRangeProps) {
  return (
    <FormLayout.Group condensed>
      <FactField
        form={form}
        field={`${prefix}minDays`}
        label={`${label}, at least`}
        suffix="days"
        inputMode="numeric"
        value={minDays}
        onChange={(value) => onChange({ minDays: value })}
      />
      <FactField
        form={form}
        field={`${prefix}maxDays`}
        label="At most"
        suffix="days"
        inputMode="numeric"
        value={maxDays}
        onChange={(value) => onChange({ maxDays: value })}
      />
    </FormLayout.Group>
  );
}
