import { useEffect, useRef, type KeyboardEvent } from "react";
import styles from "./composer.module.css";
import type { DraftKind } from "./draft-storage";

export const COMPOSER_INPUT_ID = "composer-input";

interface ComposerInputProps {
  kind: DraftKind;
  contactName: string;
  value: string;
  describedBy: string;
  isInvalid: boolean;
  onChange: (value: string) => void;
  onSubmit: () => void;
}

/** Where one writes. It grows with the text up to a part of the screen; Ctrl or ⌘ + Enter sends, Escape leaves. */
export function ComposerInput({
  kind,
  contactName,
  value,
  describedBy,
  isInvalid,
  onChange,
  onSubmit,
}: ComposerInputProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  // At each drawing: text, placeholder and width all change how high it must be.
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight}px`;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") return event.currentTarget.blur();
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing)
      return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <textarea
      ref={input}
      id={COMPOSER_INPUT_ID}
      className={styles.input}
      dir="auto"
      rows={2}
      aria-label={kind === "note" ? "Internal note" : `Reply to ${contactName}`}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      placeholder={kind === "note" ? "Only colleagues see this" : `Reply to ${contactName}`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
