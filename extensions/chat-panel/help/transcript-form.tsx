/** @jsxImportSource preact */
import { EmailForm } from "./email-form";
import { useChat } from "./help-tools";

/** Where the conversation is to be sent as a copy. */
export function TranscriptForm() {
  const { chat, t } = useChat();
  return (
    <EmailForm
      title={t("transcript_title")}
      submitLabel={t("send")}
      doneKey="transcript_sent"
      onSend={chat.sendTranscript}
    />
  );
}
