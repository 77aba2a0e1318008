import { BlockStack, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useCallback } from "react";
import { Count } from "~/admin/format/count";
import { formatBytes } from "~/admin/format/format-bytes";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { SettingsFormPage } from "~/admin/settings/settings-form-page";
import { SettingsSection } from "~/admin/settings/settings-section";
import { toast } from "~/admin/shell/toast";
import { useForm } from "~/admin/shell/use-form";
import type { StorageData } from "./storage-data";

const FOR_EVER = "conversation";

const DAY_OPTIONS = [
  { label: "30 days", value: "30" },
  { label: "90 days", value: "90" },
  { label: "180 days", value: "180" },
  { label: "365 days", value: "365" },
  { label: "As long as the conversation", value: FOR_EVER },
];

const KIND_WORDS = {
  messages: "Messages",
  files: "Files",
  originals: "Original e-mails",
} as const satisfies Record<StorageData["usage"][number]["kind"], string>;

function Bytes({ value }: { value: number }) {
  const { locale } = useDesk();
  return <span suppressHydrationWarning>{formatBytes(value, locale)}</span>;
}

function UsageCard({ storage }: { storage: StorageData }) {
  if (storage.measuredAt === null) {
    return (
      <Card>
        <Text as="p">Measured every night. The first figures appear tomorrow.</Text>
      </Card>
    );
  }
  return (
    <Card>
      <BlockStack gap="300">
        {storage.usage.map(({ kind, items, bytes }) => (
          <InlineStack key={kind} align="space-between" gap="200">
            <Text as="span">{KIND_WORDS[kind]}</Text>
            <InlineStack gap="300">
              <Text as="span" tone="subdued" numeric>
                <Count value={items} />
              </Text>
              <Text as="span" fontWeight="semibold" numeric>
                <Bytes value={bytes} />
              </Text>
            </InlineStack>
          </InlineStack>
        ))}
        <Text as="p" variant="bodySm" tone="subdued">
          Last measured <Time at={storage.measuredAt} />. A file that comes more than once is stored
          once.
        </Text>
      </BlockStack>
    </Card>
  );
}

function IntakeCard({ intake }: Pick<StorageData, "intake">) {
  const { mails, bytes, refused, maxMails, maxBytes } = intake;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="p">
          <Count value={mails} /> of <Count value={maxMails} /> e-mails, <Bytes value={bytes} /> of{" "}
          <Bytes value={maxBytes} />
        </Text>
        {refused > 0 && (
          <Text as="p" tone="critical">
            <Count value={refused} /> e-mails were turned away today. Their senders’ mail servers
            send them again tomorrow.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

/** How much is stored, how much may come in a day, and how long originals are kept. */
export function StorageSettingsPage({ storage }: { storage: StorageData }) {
  const onSaved = useCallback(() => toast("Settings saved"), []);
  const form = useForm({
    action: "/app/settings/storage",
    stored: { days: storage.originalDays === null ? FOR_EVER : String(storage.originalDays) },
    toInput: ({ days }) => ({ originalDays: days === FOR_EVER ? null : Number(days) }),
    validate: () => ({}),
    onSaved,
  });
  return (
    <SettingsFormPage title="Storage" form={form}>
      <SettingsSection
        id="usage"
        title="What is stored"
        text="Your conversations stay until you delete them or a customer is erased."
      >
        <UsageCard storage={storage} />
      </SettingsSection>
      <SettingsSection
        id="originals"
        title="Original e-mails"
        text="Every e-mail is also kept as it came in, so that you can save it. Its words and files stay in the conversation when the original is deleted."
      >
        <Card>
          <Select
            label="Keep originals for"
            options={DAY_OPTIONS}
            value={form.values.days}
            onChange={(days) => form.change({ days })}
            helpText="Older ones are deleted every night, and cannot be brought back."
          />
        </Card>
      </SettingsSection>
      <SettingsSection
        id="intake"
        title="Incoming e-mail today"
        text="A limit for a day keeps a flood of mail from burying your customers. The day ends at midnight UTC."
      >
        <IntakeCard intake={storage.intake} />
      </SettingsSection>
    </SettingsFormPage>
  );
}
