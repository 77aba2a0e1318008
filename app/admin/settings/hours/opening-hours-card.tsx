import { BlockStack, Button, Card, Checkbox, Select, Text } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import styles from "~/admin/settings/settings.module.css";
import type { Form } from "~/admin/shell/use-form";
import { WEEKDAYS, type Weekday } from "~/storefront/settings/hours-settings";
import { nextSpan, type HoursFormValues } from "./hours-form";
import { SpansField } from "./spans-field";

interface OpeningHoursCardProps {
  form: Form<HoursFormValues>;
  timeZones: readonly string[];
}

const DAY_NAMES = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
} as const satisfies Record<Weekday, string>;

const WORKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];

function Day({ day, form }: { day: Weekday; form: Form<HoursFormValues> }) {
  const { days } = form.values;
  const spans = days[day];
  const set = (next: typeof spans) => form.change({ days: { ...days, [day]: next } });
  const copyToWorkdays = () =>
    form.change({
      days: { ...days, ...Object.fromEntries(WORKDAYS.map((other) => [other, spans])) },
    });
  return (
    <div className={styles.day} role="group" aria-label={DAY_NAMES[day]}>
      <div className={styles.dayName}>
        <Checkbox
          label={DAY_NAMES[day]}
          checked={spans.length > 0}
          onChange={(isOpen) => set(isOpen ? [nextSpan([])] : [])}
        />
      </div>
      {spans.length === 0 ? (
        <span className={styles.closed}>Closed</span>
      ) : (
        <div className={styles.spans}>
          <SpansField
            label={DAY_NAMES[day]}
            spans={spans}
            error={form.errorOf(`hours.days.${day}`)}
            onChange={set}
            onLeave={() => form.leave(`hours.days.${day}`)}
          />
          {day === "mon" && (
            <Button variant="plain" size="micro" onClick={copyToWorkdays}>
              Copy to Tuesday–Friday
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** When people answer, day by day, in a time zone. */
export function OpeningHoursCard({ form, timeZones }: OpeningHoursCardProps) {
  const desk = useDesk();
  const { isAlwaysOpen, timeZone } = form.values;
  return (
    <Card>
      <BlockStack gap="400">
        <Checkbox
          label="Always open"
          helpText="Somebody answers at any hour, every day."
          checked={isAlwaysOpen}
          onChange={(value) => form.change({ isAlwaysOpen: value })}
        />
        {!isAlwaysOpen && (
          <>
            <Select
              label="Time zone"
              options={[
                { label: `Your shop’s (${desk.timeZone.replaceAll("_", " ")})`, value: "" },
                ...timeZones.map((zone) => ({ label: zone.replaceAll("_", " "), value: zone })),
              ]}
              value={timeZone}
              error={form.errorOf("hours.timeZone")}
              onChange={(value) => form.change({ timeZone: value })}
            />
            <div className={styles.days}>
              {WEEKDAYS.map((day) => (
                <Day key={day} day={day} form={form} />
              ))}
            </div>
            <Text as="p" variant="bodySm" tone="subdued">
              A closing time before the opening time is on the next day: 22:00–02:00.
            </Text>
          </>
        )}
      </BlockStack>
    </Card>
  );
}
