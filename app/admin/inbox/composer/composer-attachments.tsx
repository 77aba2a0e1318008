import { Button, Icon, InlineError } from "@shopify/polaris";
import { FileIcon, XSmallIcon } from "@shopify/polaris-icons";
import { useEffect, useState } from "react";
import { formatBytes } from "~/admin/format/format-bytes";
import { useDesk } from "~/admin/format/shop-format";
import { MessageCardView } from "~/admin/inbox/thread/message-cards";
import { isSafeImageType } from "~/lib/image-types";
import styles from "./composer.module.css";
import type { ReplyExtras } from "./use-reply-extras";

function FilePreview({ file }: { file: File }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isSafeImageType(file.type)) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url ? <img src={url} alt="" /> : <Icon source={FileIcon} tone="subdued" />;
}

function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <span className={styles.extraRemove}>
      <Button
        variant="tertiary"
        size="micro"
        icon={XSmallIcon}
        accessibilityLabel={`Remove ${what}`}
        onClick={onClick}
      />
    </span>
  );
}

/** What goes out beside the text, to be looked at and taken away again. */
export function ComposerAttachments({ extras }: { extras: ReplyExtras }) {
  const { locale } = useDesk();
  const { cards, files, problem } = extras;
  if (cards.length + files.length === 0 && !problem) return null;
  return (
    <div className={styles.extras}>
      <ul className={styles.extrasList} aria-label="Goes out with the reply">
        {cards.map((card, index) => (
          <li key={`card-${index}`} className={styles.extra}>
            <MessageCardView card={card} />
            <RemoveButton
              what={card.type === "discount" ? card.code : "name" in card ? card.name : card.title}
              onClick={() => extras.removeCard(index)}
            />
          </li>
        ))}
        {files.map((file, index) => (
          <li key={`file-${index}`} className={styles.extra}>
            <span className={styles.extraFile}>
              <span className={styles.choicePicture}>
                <FilePreview file={file} />
              </span>
              <span className={styles.choiceWords}>
                <bdi className={styles.extraName} title={file.name}>
                  {file.name}
                </bdi>
                <span className={styles.choiceFacts}>{formatBytes(file.size, locale)}</span>
              </span>
            </span>
            <RemoveButton what={file.name} onClick={() => extras.removeFile(index)} />
          </li>
        ))}
      </ul>
      {problem && <InlineError message={problem} fieldID="composer-attachments" />}
    </div>
  );
}
