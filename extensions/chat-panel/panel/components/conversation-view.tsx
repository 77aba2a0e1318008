/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { useChat } from "../chat-context";
import { findHelp } from "../load-help";
import { Composer } from "./composer";
import { DetailsForm, findMissingDetails } from "./details-form";
import { EmailForm } from "./email-form";
import { LookupForm } from "./lookup-form";
import { QuickReplies } from "./quick-replies";
import { Thread } from "./thread";

/** While nobody is there and no address is known: the answer would find nobody. */
function EmailLater() {
  const { chat, state, t } = useChat();
  const { session, conversation } = state;
  const [wasAsked] = useState(() => Boolean(session?.details.email));
  const isNeeded =
    conversation?.handler === "team" &&
    session &&
    !session.customer &&
    !session.availability.isOpen;
  if (!isNeeded || wasAsked) return null;
  return (
    <EmailForm
      title={t("email_later")}
      submitLabel={t("save")}
      doneKey="email_saved"
      onSend={(email) => chat.saveDetails("", email)}
    />
  );
}

function Rating() {
  const { chat, state, t } = useChat();
  const help = findHelp();
  const canRate = state.conversation?.canRate ?? false;
  useEffect(() => {
    if (canRate) void chat.wantHelp();
  }, [canRate, chat]);
  if (state.conversation?.rating) return <p class="event">{t("rate_thanks")}</p>;
  return help && canRate ? <help.RatingForm /> : null;
}

function Transcript() {
  const { chat, t } = useChat();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" class="quiet older" onClick={() => setAsked(true)}>
        {t("transcript")}
      </button>
    );
  return (
    <EmailForm
      title={t("transcript_title")}
      submitLabel={t("send")}
      doneKey="transcript_sent"
      onSend={chat.sendTranscript}
    />
  );
}

/** The conversation and everything that can be done in it. */
export function ConversationView() {
  const { state, t } = useChat();
  const { conversation, connection, error, lookup } = state;
  const missing = findMissingDetails(state);
  const isAsking = missing.name !== "off" || missing.email !== "off";
  const isBlocked = missing.name === "required" || missing.email === "required";
  const hasAnswers = conversation?.messages.some(({ from }) => from === "team");
  const [wantsToWrite, setWantsToWrite] = useState(false);
  return (
    <>
      <Thread>
        {!conversation && <p class="intro">{t("intro")}</p>}
        <QuickReplies />
        <LookupForm />
        <EmailLater />
        <Rating />
        {hasAnswers && <Transcript />}
        {isAsking && !isBlocked && wantsToWrite && !lookup && <DetailsForm />}
      </Thread>
      {connection === "offline" && (
        <p class="problem" role="status">
          {t("offline")}
        </p>
      )}
      {error && (
        <p class="problem" role="alert">
          {error}
        </p>
      )}
      <div onFocusCapture={() => setWantsToWrite(true)}>
        {isBlocked && wantsToWrite ? (
          <div class="composer">
            <DetailsForm />
          </div>
        ) : (
          <Composer />
        )}
      </div>
    </>
  );
}
