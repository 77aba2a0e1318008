/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Message } from "extensions/chat-panel/panel/api/types";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import type { ChatState } from "extensions/chat-panel/panel/store/chat-state";
import { formatDay } from "extensions/chat-panel/panel/text/format";
import { Icon } from "./icons";
import { MessageRow } from "./message-row";
import { OutgoingRow } from "./outgoing-row";
import { layOutThread } from "./thread-items";
import { useScrollEnd } from "./use-scroll-end";

const NONE: Message[] = [];

/** "Today", "Yesterday" or the date. */
function nameDay(at: string, t: (key: string) => string, locale: string): string {
  const day = new Date(at).toDateString();
  const other = new Date();
  if (day === other.toDateString()) return t("today");
  other.setDate(other.getDate() - 1);
  return day === other.toDateString() ? t("yesterday") : formatDay(at, locale);
}

function Day({ at }: { at: string }) {
  const { t, locale } = useChat();
  return <li class="day">{nameDay(at, t, locale)}</li>;
}

function Typing({ name }: { name: string | null }) {
  const { t } = useChat();
  const text = name ? t("typing", { name }) : t("typing_someone");
  return (
    <div class="row typing" role="status">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span class="meta">{text}</span>
    </div>
  );
}

function findReceipt({ conversation, outgoing }: ChatState, t: (key: string) => string) {
  const mine = conversation?.messages.findLast(({ from }) => from === "visitor");
  if (!mine || outgoing.length > 0 || conversation?.handler !== "team") return null;
  return {
    id: mine.id,
    text: mine.sequence <= conversation.teamReadSequence ? t("seen") : t("sent"),
  };
}

/** The conversation, newest at the end, with what belongs under it. */
export function Thread({ children }: { children: ComponentChildren }) {
  const { chat, state, t } = useChat();
  const { conversation, outgoing, typist, isAnswering } = state;
  const messages = conversation?.messages ?? NONE;
  const lastKey = `${messages.at(-1)?.id} ${outgoing.length} ${typist} ${isAnswering} ${state.lookup?.step}`;
  const written =
    outgoing.at(-1)?.clientId ?? messages.findLast(({ clientId }) => clientId)?.clientId;
  const mine = `${written} ${conversation?.handler} ${state.lookup?.step}`;
  const isAnswer = messages.at(-1)?.from === "self-service" && !outgoing.length && !state.lookup;
  const { list, isAway, toEnd } = useScrollEnd(messages[0]?.id ?? "", lastKey, mine, isAnswer);
  const receipt = findReceipt(state, t);
  return (
    <div class="thread">
      <div class="body" ref={list} tabIndex={0} role="region" aria-label={t("conversation")}>
        <div class="flow">
          {conversation?.hasOlder && (
            <button
              type="button"
              class="quiet older"
              disabled={state.isLoadingOlder}
              onClick={() => void chat.loadOlder()}
            >
              {t("older")}
            </button>
          )}
          <ol class="messages">
            {layOutThread(messages).map((item) =>
              item.kind === "day" ? (
                <Day key={item.key} at={item.at} />
              ) : (
                <MessageRow
                  key={item.key}
                  message={item.message}
                  isFirst={item.isFirst}
                  isLast={item.isLast}
                  receipt={receipt?.id === item.message.id ? receipt.text : null}
                />
              ),
            )}
            {outgoing.map((one) => (
              <OutgoingRow key={one.clientId} outgoing={one} />
            ))}
          </ol>
          {(typist !== null || isAnswering) && <Typing name={typist} />}
          {children}
        </div>
      </div>
      {isAway && (
        <button type="button" class="jump icon-button" aria-label={t("jump")} onClick={toEnd}>
          <Icon name="down" size={18} />
        </button>
      )}
    </div>
  );
}
