/** @jsxImportSource preact */
import { Form } from "./form";
import { useChat, useState } from "./help-tools";

const SCORES = [1, 2, 3, 4, 5];

/** "How did we do?": one to five stars, and words if the shopper likes. */
export function RatingForm() {
  const { chat, t } = useChat();
  const [score, setScore] = useState(0);
  return (
    <Form
      title={t("rate_title")}
      submitLabel={t("send")}
      onSend={({ comment = "" }) => chat.rate(score, comment)}
    >
      <div class="star-row" role="radiogroup" aria-label={t("rate_title")}>
        {SCORES.map((value) => (
          <label key={value} class="star">
            <input
              type="radio"
              name="score"
              value={value}
              required
              class="sr"
              onChange={() => setScore(value)}
            />
            <span class="sr">{t("rate_score", { score: value })}</span>
            <span aria-hidden="true">{value <= score ? "★" : "☆"}</span>
          </label>
        ))}
      </div>
      {score > 0 && (
        <textarea
          name="comment"
          rows={2}
          maxLength={2_000}
          aria-label={t("rate_comment")}
          placeholder={t("rate_comment")}
        />
      )}
    </Form>
  );
}
