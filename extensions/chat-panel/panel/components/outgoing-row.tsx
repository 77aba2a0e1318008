/** @jsxImportSource preact */
import { useChat } from "extensions/chat-panel/panel/chat-context";
import type { Outgoing } from "extensions/chat-panel/panel/store/chat-state";
import { Icon } from "./icons";
import { MessageText } from "./message-text";

/** A message that is still on its way, or did not get through. */
export function OutgoingRow({ outgoing }: { outgoing: Outgoing }) {
  const { chat, t } = useChat();
  const { clientId, text, files, fileNames, status, error } = outgoing;
  const isFailed = status !== "sending";
  const areFilesLost = files.length < fileNames.length;
  return (
    <li class={isFailed ? "row mine failed" : "row mine"}>
      <span class="sr">{t("you")}</span>
      {text && (
        <div class="bubble-text">
          <MessageText text={text} />
        </div>
      )}
      {fileNames.map((name, index) => (
        <span key={index} class="file">
          <Icon name="file" />
          <bdi class="file-name">{name}</bdi>
        </span>
      ))}
      <span class="meta" role="status">
        {isFailed ? (error ?? (areFilesLost ? t("files_lost") : t("failed"))) : t("sending")}
      </span>
      {isFailed && (
        <span class="choice">
          {!areFilesLost && (
            <button type="button" class="quiet" onClick={() => chat.outbox.retry(clientId)}>
              {t("retry")}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => chat.outbox.discard(clientId)}>
            {t("discard")}
          </button>
        </span>
      )}
    </li>
  );
}
