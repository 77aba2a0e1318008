import { Badge, BlockStack, Button, Card, Checkbox, InlineStack, Text } from "@shopify/polaris";
import { ExternalIcon } from "@shopify/polaris-icons";
import type { Form } from "~/admin/shell/use-form";
import type { ChatFormValues } from "./chat-form";
import type { EmbedStatus } from "./use-embed-status";

interface ChatStatusCardProps {
  form: Form<ChatFormValues>;
  embed: EmbedStatus;
  editorUrl: string;
}

const EMBED = {
  on: {
    badge: "Shown",
    tone: "success",
    text: "The chat button stands on every page of your theme.",
  },
  off: {
    badge: "Not shown",
    tone: "attention",
    text: "Turn the app embed “Chat” on in the theme editor and save. Shoppers see nothing before that.",
  },
  unknown: {
    badge: "",
    tone: undefined,
    text: "Turn the app embed “Chat” on in the theme editor to show the chat button on every page.",
  },
} as const;

/** Whether shoppers can chat, and whether the theme shows it. */
export function ChatStatusCard({ form, embed, editorUrl }: ChatStatusCardProps) {
  const { badge, tone, text } = EMBED[embed];
  return (
    <Card>
      <BlockStack gap="400">
        <Checkbox
          label="Shoppers can chat"
          helpText="When off, the button disappears from your shop. Conversations stay in the inbox."
          checked={form.values.isEnabled}
          onChange={(isEnabled) => form.change({ isEnabled })}
        />
        <BlockStack gap="200">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h3" variant="headingSm">
              In your theme
            </Text>
            {badge && <Badge {...(tone ? { tone } : {})}>{badge}</Badge>}
          </InlineStack>
          <Text as="p" tone="subdued">
            {text}
          </Text>
          <div>
            <Button url={editorUrl} target="_blank" icon={ExternalIcon}>
              Open theme editor
            </Button>
          </div>
        </BlockStack>
      </BlockStack>
    </Card>
  );
}
