interface MailParts {
  headers?: readonly string[];
  /** Content-Type of the whole, and what else stands with it; plain UTF-8 when it is left out. */
  type?: readonly string[];
  body: string;
}

/** A raw mail from Mika to a shop; text beyond ASCII stands in it as UTF-8, or byte for byte with `encoding`. */
export function makeMail(
  { headers = [], type = ["Content-Type: text/plain; charset=utf-8"], body }: MailParts,
  encoding: BufferEncoding = "utf8",
): Buffer {
  const names = headers.map((line) => line.split(":", 1)[0]?.toLowerCase());
  const common = [
    "From: Mika Salo <mika@example.com>",
    "To: help@wool.example",
    "Subject: Question",
    "Message-ID: <1@example.com>",
  ].filter((line) => !names.includes(line.split(":", 1)[0]?.toLowerCase()));
  return Buffer.from(
    [...common, ...headers, "MIME-Version: 1.0", ...type, "", body].join("\r\n"),
    encoding,
  );
}

/** A multipart with these parts, each with its header. */
export const makeParts = (kind: string, parts: readonly string[]): MailParts => ({
  type: [`Content-Type: multipart/${kind}; boundary=bb`],
  body: `${parts.map((part) => `--bb\r\n${part}\r\n`).join("")}--bb--\r\n`,
});
