import {
  BlockStack,
  Button,
  Card,
  Icon,
  InlineGrid,
  InlineStack,
  Page,
  Text,
} from "@shopify/polaris";
import { AlertTriangleIcon, CheckCircleIcon } from "@shopify/polaris-icons";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { useEmbedStatus } from "~/admin/settings/chat/use-embed-status";
import { attentionItems, type AttentionItem } from "./attention-items";
import { ChatFigures } from "./chat-figures";
import { DeskFigures } from "./desk-figures";
import type { HomeView } from "./home-view";
import styles from "./home.module.css";
import { SetUpGuide } from "./set-up-guide";
import { setUpSteps } from "./set-up-steps";

function NeedsAttention({ items }: { items: AttentionItem[] }) {
  if (items.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Needs attention
        </Text>
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              <InlineGrid columns="20px minmax(0, 1fr)" gap="300" alignItems="start">
                <span>
                  <Icon source={AlertTriangleIcon} tone="critical" />
                </span>
                <InlineStack align="space-between" blockAlign="start" gap="200">
                  <div className={styles.stepText}>
                    <Text as="h3" fontWeight="semibold">
                      {item.title}
                    </Text>
                    <Text as="p" tone="subdued">
                      {item.text} {item.at && <Time at={item.at} />}
                    </Text>
                  </div>
                  <Button url={item.action.url}>{item.action.label}</Button>
                </InlineStack>
              </InlineGrid>
            </li>
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}

function SetUpDone() {
  return (
    <Card>
      <InlineGrid columns="20px minmax(0, 1fr)" gap="300" alignItems="start">
        <span>
          <Icon source={CheckCircleIcon} tone="success" />
        </span>
        <BlockStack>
          <Text as="h2" fontWeight="semibold">
            Everything is set up
          </Text>
          <Text as="p" tone="subdued">
            Mail comes in and goes out, and your store’s data is followed live.
          </Text>
        </BlockStack>
      </InlineGrid>
    </Card>
  );
}

/** The app's start page: how the desk is doing, what needs attention, and until it works, how to set it up. */
export function HomePage({ home }: { home: HomeView }) {
  const { shopDomain } = useDesk();
  const embed = useEmbedStatus();
  const steps = setUpSteps(home, { embed, shopDomain });
  const items = attentionItems(home);
  const hasChats = home.chat.chats > 0;
  const isWell = items.length === 0 && steps.every((step) => step.isDone);
  return (
    <Page>
      <Text as="h1" visuallyHidden>
        Home
      </Text>
      <BlockStack gap="400">
        <DeskFigures numbers={home.numbers} />
        <NeedsAttention items={items} />
        {hasChats && <ChatFigures chat={home.chat} />}
        {/* What is only known in the browser comes last: nothing that is read already moves. */}
        <SetUpGuide steps={steps} />
        {!hasChats && embed === "on" && <ChatFigures chat={home.chat} />}
        {isWell && <SetUpDone />}
      </BlockStack>
    </Page>
  );
}
