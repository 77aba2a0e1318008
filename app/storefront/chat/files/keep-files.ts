import { createHash } from "node:crypto";
import { CHAT_LIMITS } from "~/channels/chat/chat-limits";
import type { InboundAttachment } from "~/conversations/inbound/inbound-message";
import { AppError } from "~/errors";
import { newId } from "~/lib/new-id";
import type { FormFile } from "~/lib/read-form.server";
import type { Texts } from "~/storefront/texts/texts";
import { sniffFile } from "./sniff-file";

const EXTENSIONS: Record<(typeof CHAT_LIMITS.fileTypes)[number], readonly string[]> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "image/avif": ["avif"],
  "image/heic": ["heic", "heif"],
  "application/pdf": ["pdf"],
  "video/mp4": ["mp4", "m4v"],
};

// No path, no control or direction-changing character ("gpj.exe" that reads "exe.jpg"), and not too long.
function cleanName(name: string): string {
  return name
    .toWellFormed()
    .replace(/^.*[\\/]/, "")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
}

/** `name` with an extension that says what the file is: an image called "run.exe" is kept as "run.exe.png". */
export function nameFile(name: string, type: (typeof CHAT_LIMITS.fileTypes)[number]): string {
  const cleaned = cleanName(name);
  const extensions = EXTENSIONS[type];
  const own = /\.([a-z0-9]{1,5})$/i.exec(cleaned)?.[1]?.toLowerCase() ?? "";
  const isRight = extensions.includes(own);
  const stem = isRight ? cleaned.slice(0, -own.length - 1) : cleaned;
  const characters = [...(stem || "file")].slice(0, 150).join("");
  return `${characters}.${isRight ? own : (extensions[0] ?? "bin")}`;
}

/**
 * The files of a message as we keep them: of a kind that may be sent, told by their bytes. Throws AppError INVALID_INPUT
 * or TOO_LARGE in the shopper's words.
 */
export function keepFiles(files: readonly FormFile[], texts: Texts): InboundAttachment[] {
  const { files: count, fileBytes } = CHAT_LIMITS;
  if (files.length > count)
    throw new AppError("INVALID_INPUT", texts.format("service.filesTooMany", { count }));
  const kept: InboundAttachment[] = [];
  for (const { fileName, content } of files) {
    const name = cleanName(fileName).slice(0, 60) || "file";
    if (content.length > fileBytes) {
      const megabytes = fileBytes / 1024 / 1024;
      throw new AppError("TOO_LARGE", texts.format("service.fileTooLarge", { name, megabytes }));
    }
    const contentType = sniffFile(content);
    if (!contentType)
      throw new AppError("INVALID_INPUT", texts.format("service.fileTypeRefused", { name }));
    kept.push({
      id: newId(),
      fileName: nameFile(fileName, contentType),
      contentType,
      size: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      contentId: null,
      isInline: false,
      content,
    });
  }
  return kept;
}
