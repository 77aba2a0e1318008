// "From sender Mon Jan  1 12:00:00 2024": the line that parts the mails of an mbox file (RFC 4155).
const SEPARATOR = /^From \S+.*\d{4}/;

/**
 * The mails of an mbox file, without their separators and with quoted ">From " lines as they were. Gives the bytes as
 * they are when they are no mbox file.
 */
export function splitMbox(bytes: Buffer): Buffer[] {
  if (!bytes.subarray(0, 5).equals(Buffer.from("From "))) return [bytes];
  const lines = bytes.toString("latin1").split("\n");
  const mails: string[][] = [];
  let previous = "";
  for (const line of lines) {
    const isBlankBefore = previous.trim() === "";
    if (SEPARATOR.test(line) && (mails.length === 0 || isBlankBefore)) mails.push([]);
    else mails.at(-1)?.push(line.replace(/^>(>*From )/, "$1"));
    previous = line;
  }
  return mails.length === 0 ? [bytes] : mails.map((mail) => Buffer.from(mail.join("\n"), "latin1"));
}
