const MEGABYTE = 1024 * 1024;

/**
 * What a mail may cost us. Whatever is over a limit is still kept as it came; the limits are about what we unpack,
 * show and hold in memory.
 */
export const MAIL_LIMITS = {
  /** Raw mail, announced by the SMTP door as SIZE. */
  rawBytes: 25 * MEGABYTE,
  /** A forwarder's envelope around it: base64 in JSON grows by a third. */
  postedBytes: 36 * MEGABYTE,
  /** Header block of one part. */
  headerBytes: 256 * 1024,
  /** multipart/* and message/rfc822 headers; each may be nested in the one before. */
  containers: 60,
  parts: 500,
  /** 25 MB of base64 have a third of it. */
  lines: 1_000_000,
  attachments: 50,
  attachmentBytes: 20 * MEGABYTE,
  attachmentTotalBytes: 25 * MEGABYTE,
  /** Characters of HTML we sanitise and show; above, the text alone is shown. */
  htmlLength: 600_000,
  /** Characters of text we show. */
  textLength: 200_000,
  addresses: 100,
  references: 50,
} as const;
