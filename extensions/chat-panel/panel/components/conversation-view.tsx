/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { useHelp } from "extensions/chat-panel/panel/load-help";
import { Composer } from "./composer";
import { ContactLink } from "./contact-link";
import { DetailsForm, findMissingDetails } from "./details-form";
import { QuickReplies } from "./quick-replies";
import { Thread } from "./thread";

/** While nobody is there and no address is proven: the answer would find nobody. */
function EmailLater() {
  const { state, t } = useChat();
  const { session, conversation } = state;
  // What was left here is thanked for here.
  const [isLeft, setLeft] = useState(false);
  const isKnown = session?.details.isEmailProven;
  const isOpen = session?.availability.isOpen ?? true;
  const help = useHelp((isLeft || !isKnown) && !isOpen && conversation?.handler === "team");
  return (
    help && (
      <help.EmailForm
        title={t("email_later")}
        submitLabel={t("save")}
        doneKey="email_saved"
        onProven={() => setLeft(true)}
      />
    )
  );
}

function Lookup() {
  const { lookup } = useChat().state;
  const help = useHelp(lookup !== null);
  return help && <help.LookupForm />;
}

function Rating() {
  const { state, t } = useChat();
  const help = useHelp(state.conversation?.canRate ?? false);
  if (state.conversation?.rating) return <p class="event">{t("rate_thanks")}</p>;
  return help && <help.RatingForm />;
}

function Transcript() {
  const { t } = useChat();
  const [isWanted, setWanted] = useState(false);
  const help = useHelp(isWanted);
  if (!help)
    return (
      <button type="button" class="quiet older" onClick={() => setWanted(true)}>
        {t("transcript")}
      </button>
    );
  return <help.TranscriptForm />;
}

const focusField = (form: HTMLElement | null) => form?.querySelector("input")?.focus();

/** The conversation and everything that can be done in it. */
export function ConversationView() {
  const { state, t } = useChat();
  const { conversation, session, linkState, closedText, error, lookup } = state;
  const missing = findMissingDetails(state);
  const isAsking = missing.name !== "off" || missing.email !== "off";
  const isBlocked = missing.name === "required" || missing.email === "required";
  const hasAnswers = conversation?.messages.some(({ from }) => from === "team");
  const problem = closedText || error;
  const [wantsToWrite, setWantsToWrite] = useState(false);
  // By a click, by typing or by sending a draft that was here already; not by focus: the field has that after every
  // quick answer.
  const wantToWrite = () => setWantsToWrite(true);
  const isClosed = closedText !== null;
  const isForm = isBlocked && wantsToWrite && !isClosed;
  return (
    <>
      <Thread>
        {!conversation && <strong>{t("intro")}</strong>}
        {!isClosed && <QuickReplies />}
        {!isClosed && <Lookup />}
        <EmailLater />
        <Rating />
        {hasAnswers && <Transcript />}
        {isAsking && !isBlocked && wantsToWrite && !lookup && <DetailsForm />}
      </Thread>
      {linkState === "offline" && !isClosed && (
        <p class="problem" role="status">
          {t("offline")}
        </p>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {isForm && (
        <div class="composer" ref={focusField}>
          <DetailsForm />
        </div>
      )}
      {isClosed ? (
        <ContactLink />
      ) : (
        session && (
          <Composer
            limits={session.limits}
            isHidden={isForm}
            isBlocked={isBlocked}
            onWrite={wantToWrite}
          />
        )
      )}
    </>
  );
}
