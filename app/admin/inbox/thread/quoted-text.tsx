import { Button } from "@shopify/polaris";
import { useId, useState } from "react";
import { MessageText } from "./message-text";
import styles from "./thread.module.css";

/** Quoted history and signature: folded, since the thread above already shows them. */
export function QuotedText({ text }: { text: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles.links}>
        <Button
          variant="plain"
          size="micro"
          ariaExpanded={isOpen}
          ariaControls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? "Hide quoted text" : "Show quoted text"}
        </Button>
      </div>
      <div id={id} className={styles.quoted} hidden={!isOpen}>
        <MessageText text={text} />
      </div>
    </>
  );
}
