import { FormLayout, Select } from "@shopify/polaris";
import { RETURN_COSTS } from "~/knowledge/policies/policy-facts";
import { FactField } from "./fact-field";
import type { FactsForms } from "./facts-form-state";
import type { FactsHandle } from "./facts-handle";

const COST_WORDS = {
  free: "The shop",
  shopper: "The shopper",
  depends: "It depends: see the text",
} as const satisfies Record<(typeof RETURN_COSTS)[number], string>;

type ReturnsForm = { kind: "returns" } & FactsForms["returns"];

/** How long, in what state, who pays, and how. */
export function ReturnsFields({ form, facts }: { form: FactsHandle; facts: ReturnsForm }) {
  const change = (part: Partial<ReturnsForm>) => form.change({ facts: { ...facts, ...part } });
  return (
    <FormLayout>
      <FormLayout.Group>
        <FactField
          form={form}
          field="windowDays"
          label="Returns are taken for"
          suffix="days after delivery"
          inputMode="numeric"
          placeholder="30"
          helpText="0: no returns."
          value={facts.windowDays}
          onChange={(windowDays) => change({ windowDays })}
        />
        <Select
          label="Who pays the parcel"
          options={[
            { value: "", label: "Not said" },
            ...RETURN_COSTS.map((value) => ({ value, label: COST_WORDS[value] })),
          ]}
          value={facts.cost}
          onChange={(value) => change({ cost: RETURN_COSTS.find((cost) => cost === value) ?? "" })}
        />
      </FormLayout.Group>
      <FactField
        form={form}
        field="condition"
        label="Condition of returned items"
        placeholder="Unworn, with its tags"
        value={facts.condition}
        onChange={(condition) => change({ condition })}
      />
      <FactField
        form={form}
        field="exceptions"
        label="What cannot be returned"
        placeholder="Earrings and sale items"
        value={facts.exceptions}
        onChange={(exceptions) => change({ exceptions })}
      />
      <FactField
        form={form}
        field="how"
        label="How to send something back"
        multiline={2}
        placeholder="Use the return label in your parcel and drop it at any post office."
        value={facts.how}
        onChange={(how) => change({ how })}
      />
    </FormLayout>
  );
}
