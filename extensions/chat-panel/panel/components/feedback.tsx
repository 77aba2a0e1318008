/** @jsxImportSource preact */
import { useChat } from "extensions/chat-panel/panel/chat-context";

interface FeedbackProps {
  /** False for a question back or a regret: there is nothing to judge, only the way to a person. */
  isAnswer?: boolean;
  /** What the shopper said; null or undefined before. */
  judgement: boolean | null | undefined;
  onJudge: (isHelpful: boolean) => void;
}

/** After an answer we gave by ourselves: did it help, and the way to a person. */
export function Feedback({ isAnswer = true, judgement, onJudge }: FeedbackProps) {
  const { chat, state, t } = useChat();
  return (
    <div class="feedback">
      {isAnswer && (
        <span role="status">
          {t(judgement ? "helpful_thanks" : judgement === false ? "unhelpful" : "helpful")}
        </span>
      )}
      {isAnswer && (judgement === null || judgement === undefined) ? (
        <span class="choice" role="group" aria-label={t("helpful")}>
          <button type="button" class="quiet" onClick={() => onJudge(true)}>
            {t("yes")}
          </button>
          <button type="button" class="quiet" onClick={() => onJudge(false)}>
            {t("no")}
          </button>
        </span>
      ) : null}
      {state.conversation?.handler !== "team" && (
        <button
          type="button"
          class="quiet"
          disabled={state.isAnswering}
          onClick={() => void chat.askPerson()}
        >
          {t("ask_person")}
        </button>
      )}
    </div>
  );
}
