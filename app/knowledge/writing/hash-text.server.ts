import { createHash } from "node:crypto";

/** SHA-256 of what a text says, to tell whether it was edited since it was imported. */
export const hashText = ({ title, bodyHtml }: { title: string; bodyHtml: string }): string =>
  createHash("sha256").update(`${title}\n${bodyHtml}`).digest("hex");
