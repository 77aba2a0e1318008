import { Badge, BlockStack, InlineStack, Text } from "@shopify/polaris";
import styles from "~/admin/settings/settings.module.css";
import type { RecordView } from "~/channels/email/sending-domain/sender-view";
import { CopyField } from "./copy-field";
import { recordAdvice, recordBadge, recordTitle } from "./sender-words";

/** A record to enter at the DNS provider, with buttons that copy it, and what stands there now. */
export function DnsRecordItem({ record, domain }: { record: RecordView; domain: string }) {
  const { title, need } = recordTitle(record);
  const { label, tone } = recordBadge(record);
  const advice = recordAdvice(record);
  const { host, value, found, state } = record;
  const short = host.endsWith(`.${domain}`) ? host.slice(0, -domain.length - 1) : "@";
  return (
    <li className={styles.record}>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h4" variant="headingSm">
            {title}
          </Text>
          <Text as="span" tone="subdued">
            {need} · TXT record
          </Text>
          <Badge {...(tone ? { tone } : {})}>{label}</Badge>
        </InlineStack>
        <CopyField
          label={`Host of ${title}`}
          value={host}
          helpText={
            <>
              Where the provider adds the domain itself, enter only <bdi>{short}</bdi>
            </>
          }
        />
        <CopyField label={`Value of ${title}`} value={value} />
        {advice && (
          <Text as="p" tone="subdued">
            {advice}
          </Text>
        )}
        {state === "different" && found && (
          <div>
            <Text as="p">There now:</Text>
            <pre className={styles.foundRecord}>
              <bdi>{found}</bdi>
            </pre>
          </div>
        )}
      </BlockStack>
    </li>
  );
}
