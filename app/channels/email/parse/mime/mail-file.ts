import { createHash } from "node:crypto";
import type { MimePart } from "./read-mime";

/** A file of a mail, as it came. */
export interface MailFile {
  /** As the sender wrote it; null without. */
  fileName: string | null;
  contentType: string;
  contentId: string | null;
  content: Buffer;
  /** hex */
  sha256: string;
}

export function toMailFile({ fileName, type, contentId, content }: MimePart): MailFile {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { fileName, contentType: type, contentId, content, sha256 };
}
