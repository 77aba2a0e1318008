import { BlockStack, Button, Card, Checkbox, InlineError, Text, TextField } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import styles from "~/admin/settings/settings.module.css";
import type { Form } from "~/admin/shell/use-form";
import { nextSpan, type HolidayValues, type HoursFormValues } from "./hours-form";
import { SpansField } from "./spans-field";

interface HolidayProps {
  holiday: HolidayValues;
  index: number;
  form: Form<HoursFormValues>;
  onChange: (patch: Partial<HolidayValues>) => void;
  onRemove: () => void;
}

function Holiday({ holiday, index, form, onChange, onRemove }: HolidayProps) {
  const path = `hours.holidays.${index}`;
  const name = holiday.name || holiday.date || "this holiday";
  return (
    <li className={styles.holiday}>
      <TextField
        label="Date"
        type="date"
        autoComplete="off"
        value={holiday.date}
        error={form.errorOf(`${path}.date`)}
        onChange={(date) => onChange({ date })}
        onBlur={() => form.leave(`${path}.date`)}
      />
      <TextField
        label="Name"
        autoComplete="off"
        placeholder="Christmas Day"
        maxLength={100}
        value={holiday.name}
        onChange={(value) => onChange({ name: value })}
      />
      <div className={styles.remove}>
        <Button
          variant="tertiary"
          icon={DeleteIcon}
          accessibilityLabel={`Remove ${name}`}
          onClick={onRemove}
        />
      </div>
      <div className={styles.holidayHours}>
        <BlockStack gap="200">
          <Checkbox
            label="Closed all day"
            checked={holiday.isClosed}
            onChange={(isClosed) =>
              onChange({
                isClosed,
                spans: holiday.spans.length > 0 ? holiday.spans : [nextSpan([])],
              })
            }
          />
          {!holiday.isClosed && (
            <SpansField
              label={name}
              spans={holiday.spans}
              error={form.errorOf(`${path}.hours`)}
              onChange={(spans) =>
                onChange(spans.length > 0 ? { spans } : { spans, isClosed: true })
              }
              onLeave={() => form.leave(`${path}.hours`)}
            />
          )}
        </BlockStack>
      </div>
    </li>
  );
}

/** Days that differ from their weekday. */
export function HolidaysCard({ form }: { form: Form<HoursFormValues> }) {
  const { holidays } = form.values;
  const set = (next: HolidayValues[]) => form.change({ holidays: next });
  const error = form.errorOf("hours.holidays");
  const isAboutAll = error?.includes("twice") || error?.includes("at most");
  return (
    <Card>
      <BlockStack gap="400">
        {holidays.length === 0 && (
          <Text as="p" tone="subdued">
            No holidays yet. On a day listed here, shoppers read when you are back.
          </Text>
        )}
        {holidays.length > 0 && (
          <ul className={styles.sortable} aria-label="Holidays">
            {holidays.map((holiday, index) => (
              <Holiday
                key={index}
                holiday={holiday}
                index={index}
                form={form}
                onChange={(patch) =>
                  set(holidays.map((one, at) => (at === index ? { ...one, ...patch } : one)))
                }
                onRemove={() => set(holidays.filter((_one, at) => at !== index))}
              />
            ))}
          </ul>
        )}
        {error && isAboutAll && <InlineError message={error} fieldID="holidays" />}
        <div>
          <Button
            icon={PlusIcon}
            onClick={() => set([...holidays, { date: "", name: "", isClosed: true, spans: [] }])}
          >
            Add holiday
          </Button>
        </div>
      </BlockStack>
    </Card>
  );
}
