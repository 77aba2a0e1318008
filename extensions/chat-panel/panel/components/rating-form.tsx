/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { useChat } from "../chat-context";
import { Form } from "./form";

const SCORES = [1, 2, 3, 4, 5];

/** "How did we do?": one to five stars, and words if the shopper likes. */
export function RatingForm() {
  const { chat, state, t } = useChat();
  const [score, setScore] = useState(0);
  const { conversation } = state;
  if (conversation?.rating) return <p class="event">{t("rate_thanks")}</p>;
  if (!conversation?.canRate) return null;
  return (
    <Form
      title={t("rate_title")}
      submitLabel={t("send")}
      onSend={({ comment = "" }) => chat.rate(score, comment)}
    >
      <div class="star-row" role="radiogroup" aria-label={t("rate_title")}>
        {SCORES.map((value) => (
          <label class={value <= score ? "star full" : "star"}>
            <input
              type="radio"
              name="score"
              value={value}
              required
              class="sr"
              onChange={() => setScore(value)}
            />
            <span class="sr">{t("rate_score", { score: value })}</span>
            <svg viewBox="0 0 24 24" width="30" height="30" aria-hidden="true">
              <path
                d="M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8Z"
                stroke="currentColor"
                stroke-width="1.5"
                stroke-linejoin="round"
              />
            </svg>
          </label>
        ))}
      </div>
      {score > 0 && (
        <textarea
          name="comment"
          rows={2}
          maxLength={2_000}
          dir="auto"
          aria-label={t("rate_comment")}
          placeholder={t("rate_comment")}
        />
      )}
    </Form>
  );
}
