/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { useHelp } from "extensions/chat-panel/panel/load-help";
import { findMissingDetails } from "extensions/chat-panel/panel/store/find-missing-details";
import { Composer } from "./composer";
import { ContactLink } from "./contact-link";
import { QuickReplies } from "./quick-replies";
import { Thread } from "./thread";

/** The way to an answer by mail, open by itself where nobody is there and the answer would find nobody. */
function LeaveEmail() {
  const { state, t } = useChat();
  const { session, conversation, lookup } = state;
  const [isWanted, setWanted] = useState(false);
  // What was left here is thanked for here.
  const [isLeft, setLeft] = useState(false);
  const isKnown = session?.details.isEmailProven;
  const isAway = !(session?.availability.isOpen ?? true) && conversation?.handler === "team";
  const help = useHelp(isLeft || (!isKnown && (isWanted || isAway)));
  if (help)
    return (
      <help.EmailForm
        title={t("email_later")}
        submitLabel={t("save")}
        doneKey="email_saved"
        onProven={() => setLeft(true)}
      />
    );
  if (isKnown || lookup) return null;
  return (
    <button type="button" class="quiet older" onClick={() => setWanted(true)}>
      {t("leave_email")}
    </button>
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

/** What the shop wants to know before the first message to a person, and whether nothing can be sent without it. */
function useDetails() {
  const { state } = useChat();
  const missing = findMissingDetails(state);
  const isTeams = state.conversation?.handler === "team";
  const isRequired = missing.name === "required" || missing.email === "required";
  const isBlocked = isRequired && !isTeams;
  const [isWanted, setWanted] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const isAsking = isWanted && (missing.name !== "off" || missing.email !== "off");
  const help = useHelp(isAsking);
  return {
    isBlocked,
    isSaved,
    // Once begun it stays until it is sent or skipped, also after the message.
    form: help && isAsking && <help.DetailsForm onSaved={() => setSaved(true)} />,
    // By a click, by typing or by sending a draft that was here already; not by focus: the field has that after every
    // quick answer. Who writes with the team already was asked before.
    want: () => isTeams || setWanted(true),
  };
}

/** The conversation and everything that can be done in it. */
export function ConversationView() {
  const { state, t } = useChat();
  const { conversation, session, linkState, closedText, error, lookup } = state;
  const { isBlocked, isSaved, form, want } = useDetails();
  const hasAnswers = conversation?.messages.some(({ from }) => from === "team");
  const problem = closedText || error;
  const isClosed = closedText !== null;
  const isForm = isBlocked && form && !isClosed;
  return (
    <>
      <Thread>
        {!conversation && <strong>{t("intro")}</strong>}
        {!isClosed && <QuickReplies />}
        {!isClosed && <Lookup />}
        {!isClosed && <LeaveEmail />}
        <Rating />
        {hasAnswers && <Transcript />}
        {!isBlocked && !lookup && form}
        {isSaved && (
          <p class="event" role="status">
            {t("details_saved")}
          </p>
        )}
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
          {form}
        </div>
      )}
      {isClosed ? (
        <ContactLink />
      ) : (
        session && (
          <Composer
            limits={session.limits}
            isHidden={!!isForm}
            isBlocked={isBlocked}
            onWrite={want}
          />
        )
      )}
    </>
  );
}
