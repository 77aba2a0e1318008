import { Button, InlineError, TextField } from "@shopify/polaris";
import { PlusIcon, XIcon } from "@shopify/polaris-icons";
import styles from "~/admin/settings/settings.module.css";
import type { HoursSpan } from "~/storefront/settings/hours-settings";
import { nextSpan } from "./hours-form";

interface SpansFieldProps {
  /** Whose hours: "Monday". */
  label: string;
  spans: HoursSpan[];
  error: string | undefined;
  onChange: (spans: HoursSpan[]) => void;
  onLeave: () => void;
}

const MAX_SPANS = 6;

/** Opening hours of one day: from–to, as many times as the day is interrupted. */
export function SpansField({ label, spans, error, onChange, onLeave }: SpansFieldProps) {
  const replace = (index: number, patch: Partial<HoursSpan>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...patch } : span)));
  const field = (index: number, name: "from" | "to", span: HoursSpan) => (
    <TextField
      label={`${label} ${name === "from" ? "opens" : "closes"}`}
      labelHidden
      type="time"
      autoComplete="off"
      value={span[name]}
      error={error !== undefined}
      onChange={(value) => replace(index, { [name]: value })}
      onBlur={onLeave}
    />
  );
  return (
    <div className={styles.spans}>
      {spans.map((span, index) => (
        <div className={styles.span} key={index}>
          {field(index, "from", span)}
          <span aria-hidden="true">–</span>
          {field(index, "to", span)}
          <Button
            variant="tertiary"
            icon={XIcon}
            accessibilityLabel={`Remove ${label} ${span.from}–${span.to}`}
            onClick={() => onChange(spans.filter((_span, at) => at !== index))}
          />
          {index === spans.length - 1 && spans.length < MAX_SPANS && (
            <Button
              variant="tertiary"
              icon={PlusIcon}
              accessibilityLabel={`Add hours to ${label}`}
              onClick={() => onChange([...spans, nextSpan(spans)])}
            />
          )}
        </div>
      ))}
      {error && <InlineError message={error} fieldID={label} />}
    </div>
  );
}
