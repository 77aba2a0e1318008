import { Banner, Button } from "@shopify/polaris";
import { Time } from "~/admin/format/time";
import type { DiscountChoice } from "~/commerce/discounts/discount-choice";
import type { MessageCard } from "~/conversations/reads/message-cards";
import styles from "./composer.module.css";
import { PickerModal } from "./picker-modal";
import { usePickerSearch } from "./use-picker-search";

interface PickerProps {
  isOpen: boolean;
  onClose: () => void;
  onPick: (card: MessageCard) => void;
}

interface Answer {
  query: string;
  discounts: DiscountChoice[];
  error: string | null;
}

function toDiscountCard({ code, title, summary, url, endsAt }: DiscountChoice): MessageCard {
  // What it is worth, with its conditions; its name may be the team's own.
  return { type: "discount", code, title: (summary || title || code).slice(0, 500), url, endsAt };
}

/** A discount is often called like its code, which says nothing. */
function describe({ code, title, summary }: DiscountChoice): string {
  return [title === code ? "" : title, summary].filter(Boolean).join(" · ");
}

function Discount({ choice, onPick }: { choice: DiscountChoice; onPick: PickerProps["onPick"] }) {
  return (
    <li className={styles.choice} data-kind="discount">
      <span className={styles.choiceWords}>
        <span className={styles.choiceCode}>{choice.code}</span>
        <span dir="auto">{describe(choice)}</span>
        <span className={styles.choiceFacts}>
          {choice.endsAt ? (
            <span>
              Until <Time at={choice.endsAt} format="date" />
            </span>
          ) : (
            <span>No end date</span>
          )}
          {choice.usesLeft !== null && (
            <span>{choice.usesLeft === 1 ? "1 use left" : `${choice.usesLeft} uses left`}</span>
          )}
        </span>
      </span>
      <Button
        accessibilityLabel={`Insert ${choice.code}`}
        onClick={() => onPick(toDiscountCard(choice))}
      >
        Insert
      </Button>
    </li>
  );
}

/** Finds an active discount code and puts it beside the answer. */
export function DiscountPicker({ isOpen, onClose, onPick }: PickerProps) {
  const search = usePickerSearch<Answer>("/app/inbox/discounts", isOpen);
  const discounts = search.answer?.discounts ?? [];
  const error = search.answer?.error;
  return (
    <PickerModal
      title="Insert a discount code"
      placeholder="Code or name"
      isOpen={isOpen}
      onClose={onClose}
      query={search.query}
      onQuery={search.setQuery}
      isEmpty={search.answer === null}
    >
      {error && (
        <div className={styles.pickerNote}>
          <Banner
            tone="critical"
            title="The codes could not be read"
            action={{ content: "Try again", onAction: search.retry, loading: search.isLoading }}
          >
            <p>{error}</p>
          </Banner>
        </div>
      )}
      {!error && discounts.length === 0 && (
        <p className={styles.pickerNote}>
          {search.query.trim() === ""
            ? "No discount code is active. Create one under Discounts in Shopify."
            : "No active code fits. Codes that have ended are not listed."}
        </p>
      )}
      {discounts.length > 0 && (
        <ul className={styles.choices} aria-label="Discount codes">
          {discounts.map((choice) => (
            <Discount key={choice.code} choice={choice} onPick={onPick} />
          ))}
        </ul>
      )}
    </PickerModal>
  );
}
