import type { KeyboardEvent } from "react";
import styles from "./composer.module.css";
import type { DraftKind } from "./draft-storage";

/** What the tabs switch; the composer's panel has this id. */
export const COMPOSER_PANEL_ID = "composer-panel";

const KINDS = [
  ["reply", "Reply"],
  ["note", "Note"],
] as const;

interface ComposerTabsProps {
  kind: DraftKind;
  onKindChange: (kind: DraftKind) => void;
}

/** Whether one answers the shopper or notes something for colleagues. Arrow keys switch, as in every tab list. */
export function ComposerTabs({ kind, onKindChange }: ComposerTabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      onKindChange(kind === "reply" ? "note" : "reply");
    }
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label="What to write">
      {KINDS.map(([value, label]) => (
        <button
          key={value}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={kind === value}
          aria-controls={COMPOSER_PANEL_ID}
          tabIndex={kind === value ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => onKindChange(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
