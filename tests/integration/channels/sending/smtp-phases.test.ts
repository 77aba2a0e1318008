import { afterAll, describe, expect, test } from "vitest";
import {
  isMailServerSilent,
  transmitMail,
  tryMailServer,
} from "~/channels/email/compose/transmit-mail.server";
import type { MailServer } from "~/channels/email/door/smtp-session.server";
import { AppError } from "~/errors";
import type { SendAttempt } from "~/sending/attempt-send.server";
import { OutcomeUnknownError } from "~/sending/outcome-unknown-error";
import { sendingTimes } from "~/sending/sending-times";
import {
  MOOD_PHASES,
  openMoodyMailbox,
  type Mood,
  type MoodyMailbox,
} from "tests/kit/mail/open-moody-mailbox";

const production = { ...sendingTimes };
for (const name of [
  "greetingMs",
  "sessionMs",
  "loginMs",
  "envelopeMs",
  "bodyMs",
  "answerMs",
] as const)
  sendingTimes[name] = 600;
afterAll(() => Object.assign(sendingTimes, production));

// More than a socket's buffers hold: a server that does not read is noticed.
const BIG = Buffer.alloc(16 * 1024 * 1024, "x");

async function withMailbox<T>(
  mood: Mood | null,
  use: (mailbox: MoodyMailbox, server: MailServer) => Promise<T>,
): Promise<T> {
  const mailbox = await openMoodyMailbox(() => mood);
  try {
    return await use(mailbox, {
      host: "127.0.0.1",
      port: mailbox.port,
      secure: false,
      requireTLS: false,
      servername: null,
      auth: null,
    });
  } finally {
    await mailbox.stop();
  }
}

interface Try {
  error: unknown;
  handOvers: number;
  ms: number;
  accepted: number;
}

async function tryToSend(
  mood: Mood | null,
  { file, attempt = {} }: { file?: Buffer; attempt?: Partial<SendAttempt> } = {},
): Promise<Try> {
  return withMailbox(mood, async (mailbox, server) => {
    let handOvers = 0;
    const startedAt = performance.now();
    const mail = {
      from: "help@wool.example",
      to: "aino@example.com",
      messageId: "<one@in.doorbell.test>",
      subject: "Hello",
      text: "Hei",
      attachments: file ? [{ filename: "file", content: file }] : [],
    };
    const error: unknown = await transmitMail(server, mail, {
      signal: new AbortController().signal,
      handOver: () => {
        handOvers += 1;
        return Promise.resolve();
      },
      ...attempt,
    }).then(
      () => null,
      (failure: unknown) => failure,
    );
    const ms = performance.now() - startedAt;
    return { error, handOvers, ms, accepted: mailbox.accepted.get("one")?.length ?? 0 };
  });
}

describe("each phase of SMTP ends, whatever the server does", () => {
  test("a server in a good mood gets the mail once", async () => {
    expect(await tryToSend(null)).toMatchObject({ error: null, handOvers: 1, accepted: 1 });
  });

  // In the body it is the client that speaks: there is nothing to trickle.
  const moods = MOOD_PHASES.flatMap((phase) =>
    (["hang", "trickle", "drop"] as const)
      .filter((how) => phase !== "body" || how !== "trickle")
      .map((how) => ({ how, phase })),
  );

  test.each(moods)("$how at $phase", async ({ how, phase }) => {
    const mood: Mood = { how, phase };
    const { error, handOvers, ms, accepted } = await tryToSend(
      mood,
      phase === "body" ? { file: BIG } : {},
    );
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "VENDOR_UNAVAILABLE", isTransient: true });
    // Only behind the final dot can it have been accepted without our knowing, and there we say so.
    expect(error instanceof OutcomeUnknownError).toBe(phase === "answer");
    expect(accepted).toBe(phase === "answer" ? 1 : 0);
    expect(handOvers).toBe(phase === "answer" ? 1 : 0);
    expect(isMailServerSilent(error)).toBe(how !== "drop");
    // A phase of 0.6 s, and what composing a large mail takes on a busy machine.
    expect(ms).toBeLessThan(30_000);
  });

  test.each(MOOD_PHASES)("a server that is merely slow at %s gets it once", async (phase) => {
    expect(await tryToSend({ how: "slow", phase, ms: 150 })).toMatchObject({
      error: null,
      accepted: 1,
    });
  });

  test("a lease that cannot be made longer ends the attempt before the final dot", async () => {
    const attempt = {
      handOver: () => Promise.reject(new AppError("VENDOR_UNAVAILABLE", "The lease is lost.")),
    };
    const { error, accepted } = await tryToSend(null, { attempt });
    expect(error).toMatchObject({ code: "VENDOR_UNAVAILABLE", userMessage: "The lease is lost." });
    expect(error).not.toBeInstanceOf(OutcomeUnknownError);
    expect(accepted).toBe(0);
  });

  test("an attempt can be broken off while the server lets it wait", async () => {
    const breakOff = new AbortController();
    setTimeout(() => breakOff.abort(new AppError("VENDOR_UNAVAILABLE", "Stopped.")), 100);
    const tried = await tryToSend(
      { how: "hang", phase: "rcpt" },
      { attempt: { signal: breakOff.signal } },
    );
    expect(tried.error).toMatchObject({ userMessage: "Stopped." });
    expect(tried.accepted).toBe(0);
  });

  test("the settings page does not wait for a server that hangs", async () => {
    const tryIt = (mood: Mood) => withMailbox(mood, (_, server) => tryMailServer(server, 200));
    await expect(tryIt({ how: "trickle", phase: "ehlo" })).rejects.toMatchObject({
      code: "VENDOR_UNAVAILABLE",
    });
  });
});
