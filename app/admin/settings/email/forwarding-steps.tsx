import { BlockStack, List, Tabs, Text } from "@shopify/polaris";
import { useState } from "react";

const WAYS = [
  {
    id: "gmail",
    content: "Gmail",
    steps: [
      "Open Gmail’s settings, then Forwarding and POP/IMAP.",
      "Choose “Add a forwarding address” and paste your Doorbell address.",
      "Gmail sends a message with a code: it appears in your inbox here. Enter the code in Gmail.",
      "Choose “Forward a copy of incoming mail” and save.",
    ],
  },
  {
    id: "outlook",
    content: "Outlook",
    steps: [
      "Open Outlook on the web, then Settings › Mail › Forwarding.",
      "Turn forwarding on and paste your Doorbell address.",
      "Keep a copy of forwarded messages if you like, then save.",
      "With Microsoft 365, your administrator may need to allow automatic forwarding to other domains.",
    ],
  },
  {
    id: "cloudflare",
    content: "Cloudflare",
    steps: [
      "Open your domain in Cloudflare, then Email › Email Routing.",
      "Add your Doorbell address as a destination. The message that asks you to verify it appears in your inbox here.",
      "Add a rule that sends your support address to that destination.",
    ],
  },
  {
    id: "other",
    content: "Other",
    steps: [
      "Find “forwarding” or “redirect” in the settings of your mailbox or domain.",
      "Choose to redirect if you can: it keeps the shopper as the sender.",
      "Forward your support address to your Doorbell address.",
    ],
  },
];

/** How mail comes to the shop's Doorbell address, for the usual providers. */
export function ForwardingSteps() {
  const [selected, setSelected] = useState(0);
  const way = WAYS[selected] ?? WAYS[0];
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        Forward your support address to it
      </Text>
      <Tabs
        tabs={WAYS.map(({ id, content }) => ({
          id: `way-${id}`,
          content,
          panelID: `way-${id}-steps`,
        }))}
        selected={selected}
        onSelect={setSelected}
      />
      {way && (
        <div id={`way-${way.id}-steps`}>
          <List type="number">
            {way.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </div>
      )}
    </BlockStack>
  );
}
