import { useId, type ClipboardEvent, type DragEvent } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { useNow } from "~/admin/format/use-now";
import { useInboxContext } from "~/admin/inbox/inbox-context";
import { useCan } from "~/admin/shell/use-can";
import { channelOf } from "~/channels/contract/capabilities";
import type { ConversationView } from "~/conversations/reads/views";
import { ComposerAttachments } from "./composer-attachments";
import { ComposerButtons } from "./composer-buttons";
import { ComposerInput } from "./composer-input";
import { ComposerNotices } from "./composer-notices";
import { ComposerRefusal } from "./composer-refusal";
import { COMPOSER_PANEL_ID, ComposerTabs } from "./composer-tabs";
import { ComposerTools } from "./composer-tools";
import styles from "./composer.module.css";
import type { DraftKind } from "./draft-storage";
import { ReplyRoute } from "./reply-route";
import type { ChatReach } from "./send-words";
import { useDraft } from "./use-draft";
import { useReplyExtras } from "./use-reply-extras";
import { useSend, type SentStatus } from "./use-send";
import { useTypingAnnouncement } from "./use-typing-announcement";

interface ComposerProps {
  conversation: ConversationView;
  kind: DraftKind;
  onKindChange: (kind: DraftKind) => void;
  /** What the shopper is called. */
  contactName: string;
  /** Address replies come from; null while the shop has no outgoing mail. */
  fromAddress: string | null;
  /** How the shopper of a chat is reached; null for every other channel. */
  reach: ChatReach | null;
}

/** Files that were dropped or pasted; nothing when it was text. */
const filesOf = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

const WINDOW_STEP_MS = 30_000;

/** Whether a moment is over; null: never. */
function useIsPast(moment: string | null): boolean {
  const now = useNow(useDesk().renderedAt, WINDOW_STEP_MS);
  return moment !== null && Date.parse(moment) < now.getTime();
}

function useComposer({ conversation, kind, fromAddress }: ComposerProps) {
  const { id, number } = conversation;
  const { capabilities } = channelOf(conversation.channels, conversation.channel);
  const reply = useDraft(id, "reply");
  const note = useDraft(id, "note");
  const extras = useReplyExtras(id, capabilities.files);
  const { openNext } = useInboxContext();
  const onSent = (status: SentStatus | null) => {
    if (status === "closed") openNext(number);
  };
  const replying = useSend({ number, kind: "reply", draft: reply, extras, onSent });
  const noting = useSend({ number, kind: "note", draft: note, extras: null, onSent });
  const announce = useTypingAnnouncement(number, capabilities.typing.ours);
  const isNote = kind === "note";
  const { text, change } = isNote ? note : reply;
  const active = isNote ? noting : replying;
  const isMailMissing = !isNote && capabilities.hasMailIds && fromAddress === null;
  const hasFiles = capabilities.files !== null;
  const isTooLate = useIsPast(isNote ? null : conversation.replyUntil);
  const hasExtras = !isNote && extras.cards.length + extras.files.length > 0;
  const canSend =
    (text.trim() !== "" || hasExtras) && !active.isBusy && !isMailMissing && !isTooLate;
  return {
    extras,
    isNote,
    text,
    change: (value: string) => {
      change(value);
      if (!isNote) announce(value);
    },
    active,
    hasFiles,
    isMailMissing,
    isTooLate,
    canSend,
    send: (status: "waiting" | "closed") => {
      if (!canSend) return;
      active.send(status);
      if (!isNote) announce("");
    },
  };
}

function OpenComposer(props: ComposerProps) {
  const { conversation, contactName, kind, onKindChange, fromAddress, reach } = props;
  const hintId = useId();
  const composer = useComposer(props);
  const { extras, isNote, text, change, active, isMailMissing, canSend, send } = composer;
  const takeFiles = (event: DragEvent | ClipboardEvent, transfer: DataTransfer | null) => {
    const files = filesOf(transfer);
    if (isNote || files.length === 0) return;
    event.preventDefault();
    extras.addFiles(files);
  };
  return (
    <section className={styles.composer} aria-label="Write">
      <ComposerNotices
        isNote={isNote}
        error={active.error}
        isMailMissing={isMailMissing}
        isTooLate={composer.isTooLate}
      />
      <div
        className={styles.box}
        data-kind={kind}
        onDragOver={(event) => !isNote && event.preventDefault()}
        onDrop={(event) => takeFiles(event, event.dataTransfer)}
        onPaste={(event) => takeFiles(event, event.clipboardData)}
      >
        <ComposerTabs kind={kind} onKindChange={onKindChange} />
        <div id={COMPOSER_PANEL_ID} role="tabpanel" aria-label={isNote ? "Note" : "Reply"}>
          <ComposerInput
            kind={kind}
            contactName={contactName}
            value={text}
            describedBy={hintId}
            isInvalid={active.error !== null}
            onChange={change}
            onSubmit={() => send("waiting")}
          />
          {!isNote && <ComposerAttachments extras={extras} />}
          <div className={styles.foot}>
            {!isNote && <ComposerTools extras={extras} hasFiles={composer.hasFiles} />}
            <div className={styles.route} id={hintId}>
              {isNote ? (
                "Shoppers never see notes."
              ) : (
                <ReplyRoute conversation={conversation} fromAddress={fromAddress} reach={reach} />
              )}
            </div>
            <ComposerButtons
              isNote={isNote}
              isBusy={active.isBusy}
              canSend={canSend}
              onSend={send}
            />
          </div>
        </div>
      </div>
    </section>
  );
}

/**
 * Where an agent answers or notes; whose role only reads is told so. What is written is never lost, whatever happens to the
 * page or the network.
 */
export function Composer(props: ComposerProps) {
  return useCan("conversation.reply") ? <OpenComposer {...props} /> : <ComposerRefusal />;
}
