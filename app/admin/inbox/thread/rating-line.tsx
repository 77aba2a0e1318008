import { Time } from "~/admin/format/time";
import { RatingBadge } from "./rating-badge";
import styles from "./thread.module.css";

interface RatingLineProps {
  rating: { score: number; comment: string | null; at: string };
}

/** What the shopper added to their rating, at the conversation's end; the rating itself is one of its events. */
export function RatingLine({ rating }: RatingLineProps) {
  return (
    <div className={styles.ratingLine}>
      <span className={styles.online}>
        With their rating <RatingBadge score={rating.score} /> of 5 the shopper wrote ·{" "}
        <Time at={rating.at} />
      </span>
      {rating.comment && <q dir="auto">{rating.comment}</q>}
    </div>
  );
}
