import {
  Badge,
  Banner,
  BlockStack,
  Button,
  Card,
  Collapsible,
  InlineStack,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import { Time } from "~/admin/format/time";
import styles from "~/admin/settings/settings.module.css";
import { useCan } from "~/admin/shell/use-can";
import type { SenderView } from "~/channels/email/sending-domain/sender-view";
import { DnsRecordItem } from "./dns-record-item";
import { SenderCode } from "./sender-code";
import { senderBadge, senderText } from "./sender-words";
import { useSenderActions, type SenderActions } from "./use-sender-actions";

interface SenderCardProps {
  sender: SenderView;
  /** Address that replies come from now. */
  sentFrom: string;
  /** Mails of the last 24 hours through Doorbell's server. */
  quota: { used: number; most: number } | null;
  /** The form above holds something else than what is stored. */
  isEdited: boolean;
}

function Records({ sender }: { sender: SenderView }) {
  const { state, records, domain, failedChecks } = sender;
  // Nothing is to be done about records that are fine.
  const [isOpen, setIsOpen] = useState(state === "dns" || state === "lapsed" || failedChecks > 0);
  if (records.length === 0) return null;
  return (
    <BlockStack gap="300">
      <div>
        <Button
          variant="plain"
          disclosure={isOpen ? "up" : "down"}
          ariaExpanded={isOpen}
          ariaControls="dns-records"
          onClick={() => setIsOpen(!isOpen)}
        >
          DNS records
        </Button>
      </div>
      <Collapsible id="dns-records" open={isOpen}>
        <ul className={styles.records}>
          {records.map((record) => (
            <DnsRecordItem key={record.kind} record={record} domain={domain ?? ""} />
          ))}
        </ul>
      </Collapsible>
    </BlockStack>
  );
}

function CheckLine({ sender, actions }: { sender: SenderView; actions: SenderActions }) {
  const canChange = useCan("settings.change");
  const { records, checkedAt } = sender;
  return (
    <InlineStack gap="300" blockAlign="center">
      <Button
        disabled={!canChange}
        loading={actions.doing === "check-sender"}
        onClick={actions.check}
      >
        {records.length === 0 ? "Show DNS records" : "Check now"}
      </Button>
      {checkedAt && (
        <Text as="span" tone="subdued">
          Last checked <Time at={checkedAt} />
        </Text>
      )}
    </InlineStack>
  );
}

/** How far the shop is with writing from its own address through Doorbell's server, and what is to be done. */
export function SenderCard({ sender, sentFrom, quota, isEdited }: SenderCardProps) {
  const actions = useSenderActions();
  const { state, address, failedChecks, mostFailedChecks } = sender;
  const badge = senderBadge(sender);
  const isProvable = !["none", "free-mail", "no-domain"].includes(state);
  return (
    <Card>
      <BlockStack gap="400">
        {address !== "" && (
          <InlineStack gap="200" blockAlign="center">
            <Text as="h3" variant="headingSm" breakWord>
              <bdi>{address}</bdi>
            </Text>
            {badge && <Badge {...(badge.tone ? { tone: badge.tone } : {})}>{badge.label}</Badge>}
          </InlineStack>
        )}
        <Text as="p" breakWord>
          {senderText(sender, sentFrom)}
        </Text>
        {isEdited && (
          <Text as="p" tone="subdued">
            Save your changes to go on with the new address.
          </Text>
        )}
        {state === "verified" && failedChecks > 0 && (
          <Banner tone="warning" title="The DKIM record was not found">
            {`It was missing at ${failedChecks === 1 ? "the last daily check" : `the last ${failedChecks} daily checks`}. After ${mostFailedChecks} of them replies come from Doorbell’s address again.`}
          </Banner>
        )}
        {state === "address" && (
          <SenderCode
            address={address}
            isCodeSent={sender.isCodeSent}
            codeProblem={sender.codeProblem}
            actions={actions}
          />
        )}
        {isProvable && <Records key={state} sender={sender} />}
        {actions.problem && actions.problem.intent !== "confirm-sender" && (
          <Banner tone="critical">{actions.problem.message}</Banner>
        )}
        {isProvable && <CheckLine sender={sender} actions={actions} />}
        {quota && (
          <Text as="p" tone="subdued">
            {`${quota.used.toLocaleString("en-US")} of ${quota.most.toLocaleString("en-US")} mails sent through Doorbell’s mail server in the last 24 hours.`}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
