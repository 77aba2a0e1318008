import { InlineError, SkeletonBodyText, Text } from "@shopify/polaris";
import { lazy, Suspense, useEffect, useState } from "react";
import type { RichTextFieldProps } from "./rich-text-props";
import styles from "./rich-text.module.css";

// The editor is large and cannot be drawn by a server: it comes once the page stands.
const RichTextEditor = lazy(() => import("./rich-text-editor"));

function Waiting() {
  return (
    <div className={styles.waiting} aria-hidden>
      <SkeletonBodyText lines={6} />
    </div>
  );
}

/** A text with headings, lists, links, pictures and tables. */
export function RichTextField(props: RichTextFieldProps) {
  const { id, label, error } = props;
  const [isClient, setIsClient] = useState(false);
  useEffect(() => setIsClient(true), []);
  return (
    <div className={styles.field}>
      <Text as="span" id={`${id}-label`}>
        {label}
      </Text>
      <div className={styles.frame} data-invalid={Boolean(error)}>
        {isClient ? (
          <Suspense fallback={<Waiting />}>
            <RichTextEditor {...props} />
          </Suspense>
        ) : (
          <Waiting />
        )}
      </div>
      {error && <InlineError message={error} fieldID={id} />}
    </div>
  );
}
