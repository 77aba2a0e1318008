import { Button } from "@shopify/polaris";
import { useMemo, useState } from "react";
import { hasMarkedQuote, hasRemoteImages, mailDocument } from "./mail-document";
import { MAIL_FRAME } from "./mail-frame";
import styles from "./thread.module.css";
import { useMailFrame } from "./use-mail-frame";

interface HtmlMailProps {
  html: string;
  /** Addresses of attached images by attachment id. */
  images: Readonly<Record<string, string>>;
  title: string;
}

/**
 * A formatted mail in a frame that can run nothing: scripts, forms and frames are off by sandbox and by policy. It is
 * same-origin only so that its height can be measured from here, which without scripts gives the mail no access.
 */
export function HtmlMail({ html, images, title }: HtmlMailProps) {
  const [isRemoteShown, setIsRemoteShown] = useState(false);
  const [isQuoteShown, setIsQuoteShown] = useState(false);
  const source = useMemo(
    () => mailDocument({ html, images, isRemoteShown, isQuoteShown }),
    [html, images, isRemoteShown, isQuoteShown],
  );
  const [frame, height, fill] = useMailFrame(source, isRemoteShown);
  return (
    <>
      <iframe
        ref={frame}
        className={styles.frame}
        title={title}
        key={isRemoteShown ? "loaded" : "written"}
        {...(isRemoteShown ? { src: MAIL_FRAME } : { srcDoc: source })}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        style={{ blockSize: height }}
        onLoad={fill}
      />
      <div className={styles.links}>
        {!isRemoteShown && hasRemoteImages(html) && (
          <Button variant="plain" size="micro" onClick={() => setIsRemoteShown(true)}>
            Show pictures from the sender’s server
          </Button>
        )}
        {hasMarkedQuote(html) && (
          <Button
            variant="plain"
            size="micro"
            ariaExpanded={isQuoteShown}
            onClick={() => setIsQuoteShown(!isQuoteShown)}
          >
            {isQuoteShown ? "Hide quoted text" : "Show quoted text"}
          </Button>
        )}
      </div>
    </>
  );
}
