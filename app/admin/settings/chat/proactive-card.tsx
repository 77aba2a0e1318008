import { BlockStack, Button, Card, InlineError, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { newRequestId } from "~/admin/inbox/composer/request-id";
import styles from "~/admin/settings/settings.module.css";
import type { Form } from "~/admin/shell/use-form";
import { newProactive, type ChatFormValues, type ProactiveValues } from "./chat-form";
import { ProactiveMessageItem } from "./proactive-message-item";

interface ProactiveCardProps {
  form: Form<ChatFormValues>;
  /** Published languages, the primary one first. */
  locales: readonly string[];
}

const MAX_MESSAGES = 20;

/** Messages the chat offers by itself. */
export function ProactiveCard({ form, locales }: ProactiveCardProps) {
  const { proactive } = form.values;
  const [openId, setOpenId] = useState<string | null>(null);
  const set = (next: ProactiveValues[]) => form.change({ proactive: next });
  const add = () => {
    const message = newProactive(newRequestId());
    set([...proactive, message]);
    setOpenId(message.id);
  };
  const error = proactive.length > MAX_MESSAGES ? form.errorOf("proactive") : undefined;
  return (
    <Card>
      <BlockStack gap="400">
        {proactive.length === 0 && (
          <Text as="p" tone="subdued">
            No messages yet. One could offer help with sizes on product pages, or free shipping in
            the cart.
          </Text>
        )}
        {proactive.length > 0 && (
          <ul className={styles.messages} aria-label="Proactive messages">
            {proactive.map((message, index) => (
              <ProactiveMessageItem
                key={message.id}
                message={message}
                path={`proactive.${index}`}
                form={form}
                locales={locales}
                isOpen={openId === message.id}
                onToggle={() => setOpenId(openId === message.id ? null : message.id)}
                onChange={(patch) =>
                  set(proactive.map((one) => (one.id === message.id ? { ...one, ...patch } : one)))
                }
                onRemove={() => set(proactive.filter(({ id }) => id !== message.id))}
              />
            ))}
          </ul>
        )}
        {error && <InlineError message={error} fieldID="proactive" />}
        {proactive.length < MAX_MESSAGES && (
          <div>
            <Button icon={PlusIcon} onClick={add}>
              Add message
            </Button>
          </div>
        )}
      </BlockStack>
    </Card>
  );
}
