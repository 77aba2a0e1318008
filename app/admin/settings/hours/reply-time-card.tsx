import { BlockStack, Card, ChoiceList, Text, TextField } from "@shopify/polaris";
import styles from "~/admin/settings/settings.module.css";
import type { Form } from "~/admin/shell/use-form";
import type { HoursFormValues } from "./hours-form";

/** How fast first answers really came. */
export interface MeasuredReplyTime {
  /** Median minutes until the first answer; null until there are enough. */
  minutes: number | null;
  /** How many first answers in 30 days it takes. */
  needed: number;
}

interface ReplyTimeCardProps {
  form: Form<HoursFormValues>;
  measured: MeasuredReplyTime;
  /** What shoppers read before writing, by the stored settings. */
  sample: string;
}

function measuredWords({ minutes, needed }: MeasuredReplyTime): string {
  if (minutes === null)
    return `Not measured yet: it takes ${needed} first answers in the chat within 30 days. Until then shoppers read the time below.`;
  const time = minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return `${time}: the median of your first answers in the chat, in opening hours of the last 30 days.`;
}

/** The reply time that shoppers are told before they write. */
export function ReplyTimeCard({ form, measured, sample }: ReplyTimeCardProps) {
  const { replyTimeMode, replyTimeMinutes } = form.values;
  const isUsed = replyTimeMode === "fixed" || measured.minutes === null;
  return (
    <Card>
      <BlockStack gap="400">
        <ChoiceList
          title="Expected reply time"
          choices={[
            { label: "As measured", value: "measured", helpText: measuredWords(measured) },
            { label: "Always the same", value: "fixed", helpText: "The time you enter below." },
          ]}
          selected={[replyTimeMode]}
          onChange={([mode]) =>
            form.change({ replyTimeMode: mode === "fixed" ? "fixed" : "measured" })
          }
        />
        {isUsed && (
          <TextField
            label="Reply time"
            type="integer"
            min={1}
            suffix="minutes"
            autoComplete="off"
            value={replyTimeMinutes}
            error={form.errorOf("replyTime.minutes")}
            onChange={(value) => form.change({ replyTimeMinutes: value })}
            onBlur={() => form.leave("replyTime.minutes")}
          />
        )}
        {sample && (
          <div className={styles.sample}>
            <Text as="p" variant="bodySm" tone="subdued">
              Shoppers read now
            </Text>
            <Text as="p">
              <span dir="auto">{sample}</span>
            </Text>
          </div>
        )}
      </BlockStack>
    </Card>
  );
}
