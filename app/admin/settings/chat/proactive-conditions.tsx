import { FormLayout, TextField } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import type { Form } from "~/admin/shell/use-form";
import type { ChatFormValues, ProactiveValues } from "./chat-form";

interface ProactiveConditionsProps {
  message: ProactiveValues;
  path: string;
  form: Form<ChatFormValues>;
  onChange: (patch: Partial<ProactiveValues>) => void;
}

type Field = "pathContains" | "seconds" | "cartValue" | "countries" | "days";

/** Where each field's errors stand below the message's path. */
const PATHS = {
  pathContains: "conditions.pathContains",
  seconds: "conditions.secondsOnPage",
  cartValue: "conditions.cartValueAtLeast",
  countries: "conditions.countries",
  days: "maxPerVisitorDays",
} as const satisfies Record<Field, string>;

/** When a proactive message is offered, and how often at most. */
export function ProactiveConditions({ message, path, form, onChange }: ProactiveConditionsProps) {
  const { currency } = useDesk();
  const field = (name: Field) => ({
    value: message[name],
    error: form.errorOf(`${path}.${PATHS[name]}`),
    autoComplete: "off",
    onChange: (value: string) => onChange({ [name]: value }),
    onBlur: () => form.leave(`${path}.${PATHS[name]}`),
  });
  return (
    <FormLayout>
      <FormLayout.Group condensed>
        <TextField
          {...field("seconds")}
          label="Time on the page"
          type="integer"
          min={0}
          suffix="seconds"
        />
        <TextField
          {...field("pathContains")}
          label="Page address contains"
          placeholder="/products/"
          maxLength={200}
        />
      </FormLayout.Group>
      <FormLayout.Group condensed>
        <TextField
          {...field("cartValue")}
          label="Cart is worth at least"
          type="number"
          min={0}
          prefix={currency}
          placeholder="Any"
        />
        <TextField
          {...field("countries")}
          label="Countries"
          placeholder="Everywhere"
          helpText="Two-letter codes: FI, SE"
        />
      </FormLayout.Group>
      <TextField
        {...field("days")}
        label="The same shopper sees it at most every"
        type="integer"
        min={1}
        max={365}
        suffix="days"
      />
    </FormLayout>
  );
}
