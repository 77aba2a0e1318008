import { Badge, Banner, Button, InlineError } from "@shopify/polaris";
import { useIntent } from "~/admin/inbox/use-intent";
import { useCan } from "~/admin/shell/use-can";
import { describeSenderProof } from "~/conversations/contacts/describe-sender-proof";
import type { ConversationView, MessageView } from "~/conversations/reads/views";
import { isTrusted } from "./sender-claim";
import styles from "./thread.module.css";

interface ClaimProps {
  message: MessageView;
  trustedSender: ConversationView["trustedSender"];
}

/** Beside the author's name: whether to believe it. */
export function SenderBadge({ message, trustedSender }: ClaimProps) {
  return isTrusted(message, trustedSender) ? (
    <Badge size="small">Trusted sender</Badge>
  ) : (
    <Badge size="small" tone="warning">
      Sender not verified
    </Badge>
  );
}

/** Why the sender is not verified, and what to do; or who trusted them, and how to take that back. */
export function SenderNotice({
  message,
  conversationNumber,
  trustedSender,
}: ClaimProps & { conversationNumber: number }) {
  const { send, isBusy, error } = useIntent(conversationNumber, "trust-sender");
  const canTrust = useCan("conversation.trust-sender");
  if (isTrusted(message, trustedSender)) {
    return (
      <div className={styles.delivery}>
        <span>{trustedSender?.by || "A colleague"} trusted this sender.</span>{" "}
        {canTrust && (
          <Button
            variant="plain"
            size="micro"
            disabled={isBusy}
            onClick={() => send({ intent: "trust-sender", isTrusted: false })}
          >
            Undo
          </Button>
        )}
        {error && <InlineError message={error} fieldID={message.id} />}
      </div>
    );
  }
  const reason = message.senderProof ? describeSenderProof(message.senderProof) : "";
  return (
    <div className={styles.senderNotice}>
      <Banner
        tone="warning"
        title="Sender not verified"
        {...(canTrust && {
          action: {
            content: "Trust this sender",
            loading: isBusy,
            onAction: () => send({ intent: "trust-sender", isTrusted: true }),
          },
        })}
      >
        <p>
          {reason} Ask for something only the customer knows, or trust this sender. Until then
          orders are only offered.
        </p>
        {error && <InlineError message={error} fieldID={message.id} />}
      </Banner>
    </div>
  );
}
