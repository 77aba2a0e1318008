import { Banner, Button, InlineError } from "@shopify/polaris";
import { useIntent } from "~/admin/inbox/use-intent";
import { useCan } from "~/admin/shell/use-can";
import type { ConversationView, MessageView } from "~/conversations/reads/views";
import styles from "./thread.module.css";

type ForwardedConversation = Pick<ConversationView, "number" | "originalOf" | "contact">;

/** Whether there is something to decide, or to take back, about whose mail a message passes on. */
export function hasForwardedNotice(
  { id, forwarded, isFromOther }: MessageView,
  { originalOf, contact }: ForwardedConversation,
): boolean {
  if (!forwarded) return false;
  if (originalOf === id) return true;
  const isContact = contact.addresses.some(({ value }) => value === forwarded.address);
  return !isFromOther && !isContact;
}

/** Offers who wrote a forwarded mail as the contact, with the header that says so; or to take that back. */
export function ForwardedNotice({
  message,
  conversation,
}: {
  message: MessageView;
  conversation: ForwardedConversation;
}) {
  const { send, isBusy, error } = useIntent(conversation.number, `original/${message.id}`);
  const canChange = useCan("conversation.use-original-sender");
  const { forwarded } = message;
  if (!forwarded) return null;
  const change = (isUsed: boolean) =>
    send({ intent: "use-original-sender", messageId: message.id, isUsed });
  const forwarder = message.author.name || message.fromAddress || "somebody";
  const original = forwarded.name ?? forwarded.address;
  const problem = error && <InlineError message={error} fieldID={message.id} />;
  if (conversation.originalOf === message.id)
    return (
      <div className={styles.delivery}>
        <span>
          Forwarded by {forwarder}. Replies go to {forwarded.address}.
        </span>{" "}
        {canChange && (
          <Button variant="plain" size="micro" disabled={isBusy} onClick={() => change(false)}>
            Undo
          </Button>
        )}
        {problem}
      </div>
    );
  return (
    <div className={styles.senderNotice}>
      <Banner
        tone="info"
        title={`Forwarded by ${forwarder}. Reply to ${original} instead?`}
        {...(canChange && {
          action: {
            content: `Reply to ${forwarded.address}`,
            loading: isBusy,
            onAction: () => change(true),
          },
        })}
      >
        <p>The mail says that it came from somebody else. They become the contact if you say so.</p>
        <pre className={styles.forwardedHeader} dir="auto">
          {forwarded.header}
        </pre>
        {problem}
      </Banner>
    </div>
  );
}
