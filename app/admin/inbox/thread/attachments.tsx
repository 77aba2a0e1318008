import { Icon, InlineError } from "@shopify/polaris";
import { FileIcon, ImageIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { formatBytes } from "~/admin/format/format-bytes";
import { useDesk } from "~/admin/format/shop-format";
import type { AttachmentView } from "~/conversations/reads/views";
import { download } from "./download";
import styles from "./thread.module.css";
import { attachmentPath, isShownAsImage } from "./use-attachment-urls";

interface AttachmentsProps {
  attachments: readonly AttachmentView[];
  urls: Readonly<Record<string, string>>;
}

function FileButton({ attachment, onClick }: { attachment: AttachmentView; onClick: () => void }) {
  const { locale } = useDesk();
  return (
    <button type="button" className={styles.file} disabled={!attachment.isKept} onClick={onClick}>
      <span>
        <Icon source={isShownAsImage(attachment) ? ImageIcon : FileIcon} tone="subdued" />
      </span>
      <span className={styles.fileText}>
        <bdi className={styles.fileName} title={attachment.fileName}>
          {attachment.fileName}
        </bdi>
        <span className={styles.fileFacts} suppressHydrationWarning>
          {formatBytes(attachment.size, locale)}
          {!attachment.isKept && " · too large to keep"}
        </span>
      </span>
    </button>
  );
}

/** Files of a message: pictures as thumbnails, everything else by name and size. A click saves the file. */
export function Attachments({ attachments, urls }: AttachmentsProps) {
  const [error, setError] = useState<string | null>(null);
  if (attachments.length === 0) return null;
  const save = ({ id, fileName }: AttachmentView) => {
    setError(null);
    download(attachmentPath(id), fileName).catch((failure: unknown) => {
      setError(failure instanceof Error ? failure.message : "The file could not be loaded.");
    });
  };
  return (
    <>
      <ul className={styles.attachments} aria-label="Attachments">
        {attachments.map((attachment) => {
          const url = urls[attachment.id];
          return (
            <li key={attachment.id}>
              {url ? (
                <button
                  type="button"
                  className={styles.thumbnail}
                  title={attachment.fileName}
                  onClick={() => save(attachment)}
                >
                  <img src={url} alt={attachment.fileName} />
                </button>
              ) : (
                <FileButton attachment={attachment} onClick={() => save(attachment)} />
              )}
            </li>
          );
        })}
      </ul>
      {error && <InlineError message={error} fieldID="attachments" />}
    </>
  );
}
