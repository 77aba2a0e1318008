import type { SMTPServerDataStream } from "smtp-server";
import { startFingerprint } from "~/channels/email/parse/fingerprint-mail";
import { refuse, TRY_LATER } from "./smtp-reply";

/** How slowly a mail may come: bytes a second, on average after the first while. */
export interface MailPace {
  graceMs: number;
  bytesPerSecond: number;
}

export interface ReceivedMail {
  raw: Buffer;
  /** Of what the client sent, without the head; see `fingerprintRaw`. */
  fingerprint: string;
  /** Called once the mail is stored or given up: until then it fills our memory. */
  release(): void;
}

// What strangers can make us hold: mails being received and stored may fill this much memory at a time.
const MAX_BYTES_IN_FLIGHT = 256 * 1024 * 1024;
/** Copies of a mail while it is stored: the whole, and two of the packet for the database, which grows once more. */
const COPIES_TO_STORE = 3;
const LOOK_EVERY_MS = 1_000;

let bytesInFlight = 0;

/** A mail's share of the memory that all of them may fill. */
function makeShare() {
  let held = 0;
  return {
    /** False when the whole is full; nothing is taken then. */
    take(bytes: number): boolean {
      if (bytesInFlight + bytes > MAX_BYTES_IN_FLIGHT) return false;
      held += bytes;
      bytesInFlight += bytes;
      return true;
    },
    giveBack(): void {
      bytesInFlight -= held;
      held = 0;
    },
  };
}

/** Calls `end` when the stream brings less than it must; gives what stops looking. */
function watchPace(stream: SMTPServerDataStream, pace: MailPace, end: () => void): () => void {
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const elapsed = performance.now() - startedAt;
    const isSlow = stream.byteLength < (elapsed / 1_000) * pace.bytesPerSecond;
    if (!stream.writableEnded && elapsed > pace.graceMs && isSlow) end();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

interface ReadMailOptions {
  /** What stands above the mail when it is stored. */
  head: Buffer;
  maxBytes: number;
  pace: MailPace;
  onSlow: () => void;
}

/**
 * Reads a mail's bytes, and puts `head` before them. Throws a reply: 552 when there are more than the door takes, 451 when
 * we hold too much already. `onSlow` is called for one that comes too slowly, and should end the session.
 */
export async function readMail(
  stream: SMTPServerDataStream,
  { head, maxBytes, pace, onSlow }: ReadMailOptions,
): Promise<ReceivedMail> {
  const share = makeShare();
  const fingerprint = startFingerprint();
  const chunks = [head];
  let length = head.length;
  let isFull = !share.take(length);
  const stopWatching = watchPace(stream, pace, onSlow);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // The rest must still be read: SMTP has no way to interrupt a mail.
      if (stream.sizeExceeded || isFull) continue;
      if (share.take(chunk.length)) {
        chunks.push(chunk);
        length += chunk.length;
        // Bit by bit: at one go it would take a large mail's tenth of a second from everybody.
        fingerprint.update(chunk);
      } else isFull = true;
    }
    if (stream.sizeExceeded) throw refuse(552, `5.3.4 Mail is larger than ${maxBytes} bytes`);
    if (isFull || !share.take(length * (COPIES_TO_STORE - 1))) throw TRY_LATER();
    const release = () => share.giveBack();
    return { raw: Buffer.concat(chunks, length), fingerprint: fingerprint.digest(), release };
  } catch (error) {
    share.giveBack();
    throw error;
  } finally {
    stopWatching();
  }
}
