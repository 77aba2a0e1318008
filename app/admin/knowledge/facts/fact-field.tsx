import { TextField, type TextFieldProps } from "@shopify/polaris";
import type { FactsHandle } from "./facts-handle";

type FactFieldProps = Omit<TextFieldProps, "autoComplete" | "error" | "onBlur"> & {
  form: FactsHandle;
  /** As the form's errors call it. */
  field: string;
};

/** A text field of the facts, with what is wrong in it once it was left. */
export function FactField({ form, field, ...props }: FactFieldProps) {
  const name = `facts.${field}`;
  return (
    <TextField
      {...({ ...props, autoComplete: "off" } as TextFieldProps)}
      error={form.errors[name]}
      onBlur={() => form.leave(name)}
    />
  );
}
