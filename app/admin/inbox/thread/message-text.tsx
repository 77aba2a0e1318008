import { Button } from "@shopify/polaris";
import { useState } from "react";
import { cutLongText } from "./cut-long-text";
import { linkify } from "./linkify";
import styles from "./thread.module.css";

/**
 * Plain text as it was written, its web and mail addresses as links, in its own direction. Of a long one the beginning is
 * drawn, and the rest when somebody asks for it.
 */
export function MessageText({ text }: { text: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? text : cutLongText(text);
  return (
    <>
      <p className={styles.text} dir="auto">
        {linkify(shown).map((part, index) =>
          part.kind === "link" ? (
            <a key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
        {shown.length < text.length && " …"}
      </p>
      {shown.length < text.length && (
        <Button variant="plain" onClick={() => setIsWhole(true)}>
          Show all
        </Button>
      )}
    </>
  );
}
