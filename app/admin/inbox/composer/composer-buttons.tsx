import { Button } from "@shopify/polaris";
import styles from "./composer.module.css";

interface ComposerButtonsProps {
  isNote: boolean;
  isBusy: boolean;
  canSend: boolean;
  onSend: (status: "waiting" | "closed") => void;
}

/** The ways to send what is written. */
export function ComposerButtons({ isNote, isBusy, canSend, onSend }: ComposerButtonsProps) {
  return (
    <div className={styles.buttons}>
      {!isNote && (
        <Button disabled={!canSend} onClick={() => onSend("closed")}>
          Send and close
        </Button>
      )}
      <Button
        variant="primary"
        disabled={!canSend}
        loading={isBusy}
        onClick={() => onSend("waiting")}
      >
        {isNote ? "Add note" : "Send"}
      </Button>
    </div>
  );
}
