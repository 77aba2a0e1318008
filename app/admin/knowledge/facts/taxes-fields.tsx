import { FormLayout, Select } from "@shopify/polaris";
import { FactField } from "./fact-field";
import type { FactsForms } from "./facts-form-state";
import type { FactsHandle } from "./facts-handle";

type TaxesForm = { kind: "taxes" } & FactsForms["taxes"];

const INCLUDED = [
  { value: "", label: "Not said" },
  { value: "yes", label: "Prices include taxes" },
  { value: "no", label: "Taxes are added at checkout" },
] as const;

/** Whether prices include taxes, and what comes on top. */
export function TaxesFields({ form, facts }: { form: FactsHandle; facts: TaxesForm }) {
  const change = (part: Partial<TaxesForm>) => form.change({ facts: { ...facts, ...part } });
  return (
    <FormLayout>
      <Select
        label="Taxes"
        options={[...INCLUDED]}
        value={facts.isIncluded}
        onChange={(value) =>
          change({ isIncluded: INCLUDED.find((one) => one.value === value)?.value ?? "" })
        }
      />
      <FactField
        form={form}
        field="dutiesNote"
        label="Duties and import taxes"
        multiline={2}
        placeholder="Orders to countries outside the EU may be charged duties on arrival."
        value={facts.dutiesNote}
        onChange={(dutiesNote) => change({ dutiesNote })}
      />
    </FormLayout>
  );
}
