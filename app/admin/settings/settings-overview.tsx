import { Link } from "@remix-run/react";
import {
  Badge,
  BlockStack,
  Box,
  Card,
  Icon,
  Page,
  Text,
  type BadgeProps,
  type IconSource,
} from "@shopify/polaris";
import {
  ArchiveIcon,
  ChatIcon,
  ChevronRightIcon,
  ClipboardChecklistIcon,
  ClockIcon,
  DatabaseIcon,
  EmailIcon,
  LanguageIcon,
} from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import styles from "./settings.module.css";
import { DataRequestsCard, type DataRequest } from "./storage/data-requests-card";
import { FileMentionsCard, type FileMention } from "./storage/file-mentions-card";

export interface SettingsSummary {
  /** Address replies leave from; null while none can be sent. */
  replyAddress: string | null;
  /** Nothing leaves, since too much came back. */
  isSendingPaused: boolean;
  isChatEnabled: boolean;
  /** "Sara and Ben reply in about 8 minutes" */
  availability: { isOpen: boolean; text: string };
  /** Published languages of the shop. */
  locales: number;
  /** Whether everything of the store is here and followed. */
  isDataLive: boolean;
  /** Things that could not be done in the background; 1,000 at most. */
  endedJobs: number;
}

interface SettingsOverviewProps {
  summary: SettingsSummary;
  dataRequests: readonly DataRequest[];
  fileMentions: readonly FileMention[];
}

interface Row {
  url: string;
  icon: IconSource;
  title: string;
  text: string;
  state: { label: string; tone?: BadgeProps["tone"] } | null;
}

function toRows(summary: SettingsSummary): Row[] {
  const { replyAddress, isSendingPaused, isChatEnabled, availability } = summary;
  const { locales, isDataLive, endedJobs } = summary;
  return [
    {
      url: "/app/settings/email",
      icon: EmailIcon,
      title: "E-mail",
      text: replyAddress ?? "Forward your support address, and choose who replies come from",
      state: isSendingPaused
        ? { label: "Stopped", tone: "critical" }
        : replyAddress
          ? null
          : { label: "Not set up", tone: "attention" },
    },
    {
      url: "/app/settings/chat",
      icon: ChatIcon,
      title: "Chat",
      text: "Quick answers, what is asked before the first message, proactive messages",
      state: isChatEnabled ? { label: "On", tone: "success" } : { label: "Off" },
    },
    {
      url: "/app/settings/hours",
      icon: ClockIcon,
      title: "Hours and reply time",
      text: availability.text || "When people answer, and how fast",
      state: availability.isOpen ? { label: "Open", tone: "success" } : { label: "Closed" },
    },
    {
      url: "/app/settings/texts",
      icon: LanguageIcon,
      title: "Texts",
      text: `Every word your shoppers read, in ${locales === 1 ? "your language" : `your ${locales} languages`}`,
      state: null,
    },
    {
      url: "/app/settings/sync",
      icon: DatabaseIcon,
      title: "Store data",
      text: "Orders, customers, products and stock, and how fresh they are",
      state: isDataLive ? { label: "Live", tone: "success" } : { label: "Not complete" },
    },
    {
      url: "/app/settings/activity",
      icon: ClipboardChecklistIcon,
      title: "Activity",
      text: "What could not be done in the background, and how to try it again",
      state: endedJobs > 0 ? { label: `${endedJobs} not done`, tone: "attention" } : null,
    },
    {
      url: "/app/settings/storage",
      icon: ArchiveIcon,
      title: "Storage",
      text: "How much is stored, how long original e-mails are kept, today’s incoming e-mail",
      state: null,
    },
  ];
}

function SettingsRow({ row }: { row: Row }) {
  return (
    <li>
      <Link className={styles.row} to={row.url}>
        <span className={styles.rowIcon}>
          <Icon source={row.icon} tone="base" />
        </span>
        <span className={styles.rowText}>
          <Text as="span" variant="bodyMd" fontWeight="semibold">
            {row.title}
          </Text>
          <Text as="span" tone="subdued" breakWord>
            <bdi>{row.text}</bdi>
          </Text>
        </span>
        <span className={styles.rowState}>
          {row.state && (
            <Badge {...(row.state.tone ? { tone: row.state.tone } : {})}>{row.state.label}</Badge>
          )}
        </span>
        <span className={styles.chevron}>
          <Icon source={ChevronRightIcon} tone="subdued" />
        </span>
      </Link>
    </li>
  );
}

function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <BlockStack gap="300">
      <Box paddingInline={{ xs: "400", sm: "0" }}>
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {text}
        </Text>
      </Box>
      {children}
    </BlockStack>
  );
}

/** What can be set up, how it stands, and which customers asked for their data. */
export function SettingsOverview({ summary, dataRequests, fileMentions }: SettingsOverviewProps) {
  return (
    <Page narrowWidth title="Settings">
      <BlockStack gap="500">
        <Card padding="0">
          <ul className={styles.rows}>
            {toRows(summary).map((row) => (
              <SettingsRow key={row.url} row={row} />
            ))}
          </ul>
        </Card>
        {dataRequests.length > 0 && (
          <Section
            title="Customer data requests"
            text="Customers who asked for the data you hold about them. Hand each of them their file; it is deleted after 30 days."
          >
            <DataRequestsCard requests={dataRequests} />
          </Section>
        )}
        {fileMentions.length > 0 && (
          <Section
            title="Files that name an erased customer"
            text="You erased a customer, and these files of other people mention them. Look at each: delete it when it holds the erased customer’s data, keep it when it is somebody else’s, such as of the same name."
          >
            <FileMentionsCard files={fileMentions} />
          </Section>
        )}
      </BlockStack>
    </Page>
  );
}
