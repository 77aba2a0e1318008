/** What a shopper may send in one message. */
export const CHAT_LIMITS = {
  textLength: 4_000,
  files: 5,
  fileBytes: 10 * 1024 * 1024,
  /** All files of a message with the form around them. */
  requestBytes: 5 * 10 * 1024 * 1024 + 256 * 1024,
  fileTypes: [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/avif",
    "image/heic",
    "application/pdf",
    "video/mp4",
  ],
} as const;

export type ChatFileType = (typeof CHAT_LIMITS.fileTypes)[number];
