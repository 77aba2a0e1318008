import { Time } from "../format/time";
import { RatingBadge } from "./rating-badge";
import styles from "./thread.module.css";

interface RatingLineProps {
  rating: { score: number; comment: string | null; at: string };
}

/** What the shopper said of the conversation, at its end. */
export function RatingLine({ rating }: RatingLineProps) {
  return (
    <div className={styles.ratingLine}>
      <span className={styles.online}>
        The shopper rated this conversation <RatingBadge score={rating.score} /> of 5 ·{" "}
        <Time at={rating.at} />
      </span>
      {rating.comment && <q dir="auto">{rating.comment}</q>}
    </div>
  );
}
