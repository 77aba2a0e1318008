/** @jsxImportSource preact */
import type { ChatFile } from "extensions/chat-panel/panel/api/types";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { safeUrl } from "extensions/chat-panel/panel/text/safe-url";
import { Icon } from "./icons";

const SHOWN_IMAGES = /^image\/(?:jpeg|png|gif|webp|avif)$/;

function FileItem({ file }: { file: ChatFile }) {
  const { state } = useChat();
  const href = safeUrl(file.url, state.session?.origin);
  if (href && SHOWN_IMAGES.test(file.type))
    return (
      <a class="picture" href={href} target="_blank">
        <img src={href} alt={file.name} loading="lazy" />
      </a>
    );
  return (
    <a class="file" href={href} target="_blank" download={file.name}>
      <Icon name="file" />
      <bdi class="file-name">{file.name}</bdi>
    </a>
  );
}

/** Attachments of a message: pictures shown, other files to open. */
export function FileList({ files }: { files: readonly ChatFile[] }) {
  if (files.length === 0) return null;
  return (
    <div class="files">
      {files.map((file) => (
        <FileItem key={file.id} file={file} />
      ))}
    </div>
  );
}
