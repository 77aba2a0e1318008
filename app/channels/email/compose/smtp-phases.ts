import { sendingTimes } from "~/sending/sending-times";

/** What a mail server can let us wait in, in order. */
export type SmtpPhase = "connect" | "session" | "login" | "envelope" | "body" | "answer";

const LIMITS = {
  connect: () => sendingTimes.connectMs,
  session: () => sendingTimes.sessionMs,
  login: () => sendingTimes.loginMs,
  envelope: () => sendingTimes.envelopeMs,
  body: () => sendingTimes.bodyMs,
  answer: () => sendingTimes.answerMs,
} satisfies Record<SmtpPhase, () => number>;

/**
 * Bounds each phase as a whole. The library's own time-outs are about silence and begin anew with every byte, so a
 * server that sends one byte a minute would never reach them.
 */
export class PhaseClock {
  phase: SmtpPhase = "connect";
  /** Rejects (code ETIMEDOUT) when a phase takes too long, or with the reason of `signal`. Never resolves. */
  readonly broken: Promise<never>;
  #reject: (error: unknown) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  readonly #overall: NodeJS.Timeout | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #abort = () => this.#reject(this.#signal?.reason);
  readonly #expire = () => {
    const error = new Error(`the mail server was too slow (${this.phase})`);
    this.#reject(Object.assign(error, { code: "ETIMEDOUT" }));
  };

  /** `overallMs` bounds all phases together; `signal` breaks any of them off. */
  constructor({ overallMs, signal }: { overallMs?: number; signal?: AbortSignal } = {}) {
    this.broken = new Promise((_, reject) => (this.#reject = reject));
    this.broken.catch(() => undefined);
    this.#overall = overallMs === undefined ? undefined : setTimeout(this.#expire, overallMs);
    this.#signal = signal;
    signal?.addEventListener("abort", this.#abort);
    if (signal?.aborted) this.#abort();
  }

  enter(phase: SmtpPhase): void {
    if (this.#isStopped) return;
    this.phase = phase;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#expire, LIMITS[phase]());
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#overall);
    this.#signal?.removeEventListener("abort", this.#abort);
  }
}
