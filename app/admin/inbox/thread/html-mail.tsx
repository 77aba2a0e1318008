import { Button } from "@shopify/polaris";
import { useEffect, useMemo, useRef, useState } from "react";
import { hasMarkedQuote, hasRemoteImages, mailDocument } from "./mail-document";
import { MAIL_FRAME } from "./mail-frame";
import styles from "./thread.module.css";

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
  const [height, setHeight] = useState(20);
  const frame = useRef<HTMLIFrameElement>(null);
  const observer = useRef<ResizeObserver>(undefined);
  const source = useMemo(
    () => mailDocument({ html, images, isRemoteShown, isQuoteShown }),
    [html, images, isRemoteShown, isQuoteShown],
  );
  const measure = () => {
    const body = frame.current?.contentDocument?.body;
    if (!body) return;
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => {
      // Wide mails scroll sideways; the bar needs room of its own.
      const root = body.ownerDocument.documentElement;
      setHeight(
        Math.ceil(body.getBoundingClientRect().height) +
          (root.scrollWidth > root.clientWidth ? 16 : 2),
      );
    });
    observer.current.observe(body);
  };
  const fill = () => {
    const target = frame.current?.contentDocument;
    if (isRemoteShown && target) {
      const { documentElement } = new DOMParser().parseFromString(source, "text/html");
      target.replaceChild(target.adoptNode(documentElement), target.documentElement);
    }
    measure();
  };
  // A server-drawn frame may have loaded before this code did.
  useEffect(() => {
    fill();
    return () => observer.current?.disconnect();
    // oxlint-disable-next-line react/exhaustive-deps -- only another source is filled in anew
  }, [source]);
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
