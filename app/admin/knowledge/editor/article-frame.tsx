import { useMemo } from "react";
import styles from "./editor.module.css";
import { previewDocument } from "./preview-document";

interface ArticleFrameProps {
  title: string;
  locale: string;
  summary: string;
  bodyHtml: string;
  isCompact?: boolean;
}

/** An article in a frame that can run nothing and knows nothing of the page around it. */
export function ArticleFrame(props: ArticleFrameProps) {
  const { title, locale, summary, bodyHtml, isCompact = false } = props;
  const source = useMemo(
    () => previewDocument({ title, locale, summary, bodyHtml, isCompact }),
    [title, locale, summary, bodyHtml, isCompact],
  );
  return (
    <iframe
      className={styles.preview}
      title={`Preview of ${title || "the article"}`}
      srcDoc={source}
      sandbox=""
      referrerPolicy="no-referrer"
    />
  );
}
