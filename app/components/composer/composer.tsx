import { Banner, Button, Link } from "@shopify/polaris";
import { useId } from "react";
import type { ConversationView } from "~/conversations/views";
import { channelWords } from "../inbox/channel-words";
import styles from "./composer.module.css";
import { ComposerInput } from "./composer-input";
import { COMPOSER_PANEL_ID, ComposerTabs } from "./composer-tabs";
import type { DraftKind } from "./draft-storage";
import { useDraft } from "./use-draft";
import { useSend } from "./use-send";

interface ComposerProps {
  conversation: ConversationView;
  kind: DraftKind;
  onKindChange: (kind: DraftKind) => void;
  /** Address replies come from; null while the shop has no outgoing mail. */
  fromAddress: string | null;
}

function ReplyRoute({
  conversation,
  fromAddress,
}: Pick<ComposerProps, "conversation" | "fromAddress">) {
  const to = conversation.contact.addresses[0]?.value ?? "the shopper";
  return (
    <>
      <span className={styles.routeLine} title={to}>
        {channelWords(conversation.channel).label} to <bdi>{to}</bdi>
      </span>
      {fromAddress && (
        <span className={styles.routeLine} title={fromAddress}>
          from <bdi>{fromAddress}</bdi>
        </span>
      )}
    </>
  );
}

/** Where an agent answers or notes. What is written is never lost, whatever happens to the page or the network. */
export function Composer({ conversation, kind, onKindChange, fromAddress }: ComposerProps) {
  const hintId = useId();
  const reply = useDraft(conversation.id, "reply");
  const note = useDraft(conversation.id, "note");
  const replying = useSend({ number: conversation.number, kind: "reply", draft: reply });
  const noting = useSend({ number: conversation.number, kind: "note", draft: note });
  const isNote = kind === "note";
  const { text, change: setText } = isNote ? note : reply;
  const active = isNote ? noting : replying;
  const canSend = text.trim() !== "" && !active.isBusy && (isNote || fromAddress !== null);
  const send = (status: "waiting" | "closed") => canSend && active.send(status);
  const contactName =
    conversation.contact.name ?? conversation.contact.addresses[0]?.value ?? "the shopper";
  return (
    <section className={styles.composer} aria-label="Write">
      {active.error && (
        <div className={styles.problem}>
          <Banner
            tone="critical"
            title={isNote ? "The note was not saved" : "The reply was not sent"}
          >
            <p>{active.error} Your text is still here.</p>
          </Banner>
        </div>
      )}
      {!isNote && fromAddress === null && (
        <div className={styles.problem}>
          <Banner tone="warning">
            <p>
              Replies cannot be sent until outgoing mail is set up.{" "}
              <Link url="/app/settings/email">Set up outgoing mail</Link>
            </p>
          </Banner>
        </div>
      )}
      <div className={styles.box} data-kind={kind}>
        <ComposerTabs kind={kind} onKindChange={onKindChange} />
        <div id={COMPOSER_PANEL_ID} role="tabpanel" aria-label={isNote ? "Note" : "Reply"}>
          <ComposerInput
            kind={kind}
            contactName={contactName}
            value={text}
            describedBy={hintId}
            isInvalid={active.error !== null}
            onChange={setText}
            onSubmit={() => send("waiting")}
          />
          <div className={styles.foot}>
            <div className={styles.route} id={hintId}>
              {isNote ? (
                "Shoppers never see notes."
              ) : (
                <ReplyRoute conversation={conversation} fromAddress={fromAddress} />
              )}
            </div>
            <div className={styles.buttons}>
              {!isNote && (
                <Button disabled={!canSend} onClick={() => send("closed")}>
                  Send and close
                </Button>
              )}
              <Button
                variant="primary"
                disabled={!canSend}
                loading={active.isBusy}
                onClick={() => send("waiting")}
              >
                {isNote ? "Add note" : "Send"}
              </Button>
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}
