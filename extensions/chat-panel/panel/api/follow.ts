import type { Client } from "./client";
import { makeEventParser, type StreamEvent } from "./parse-events";

// The server sends a heartbeat every 15 seconds.
const SILENCE = 40_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const POLL_EVERY = 4_000;
const POLL_HIDDEN_EVERY = 20_000;

export interface Follower {
  start(): void;
  stop(): void;
}

interface FollowOptions {
  client: Client;
  /** Newest sequence that is already here. */
  after: () => number;
  onEvent: (event: StreamEvent) => void;
  /** Reads what is new through the proxy; rejects without a connection. */
  poll: () => Promise<void>;
  onConnection: (connection: "live" | "polling" | "offline") => void;
  /** Called every few seconds, whether or not there is a stream. */
  onTurn: () => void;
}

const sleep = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", wake, { once: true });
    window.addEventListener("online", wake, { once: true });
  });

/**
 * Reads the stream to its end. Rejects when it is refused, cut off or silent.
 *
 * @param onLife called when the stream is open and with each event, with the pause the server asks for in milliseconds
 */
async function readStream(
  { client, after, onEvent, onConnection }: FollowOptions,
  signal: AbortSignal,
  onLife: (retry?: number | null) => void,
): Promise<void> {
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  signal.addEventListener("abort", abort, { once: true });
  let watchdog = setTimeout(abort, SILENCE);
  try {
    const stream = await client.openStream(after(), attempt.signal);
    const reader = stream.getReader();
    const parse = makeEventParser();
    const decoder = new TextDecoder();
    onLife();
    onConnection("live");
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(watchdog);
      watchdog = setTimeout(abort, SILENCE);
      for (const event of parse(decoder.decode(value, { stream: true }))) {
        onLife(event.retry);
        onEvent(event);
      }
    }
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener("abort", abort);
  }
}

/** Follows the conversation: by the stream, and by asking through the proxy for as long as there is none. */
export function makeFollower(options: FollowOptions): Follower {
  const { poll, onConnection, onTurn } = options;
  let control: AbortController | null = null;
  let isLive = false;
  let serverWait = 0;

  const keepStream = async (signal: AbortSignal) => {
    let failures = 0;
    while (!signal.aborted) {
      const startedAt = Date.now();
      try {
        await readStream(options, signal, (retry) => {
          isLive = true;
          serverWait = retry ?? serverWait;
        });
      } catch {
        // Cut off, refused or unreachable: waited for below, and polled for meanwhile.
      }
      isLive = false;
      failures = Date.now() - startedAt > SILENCE / 2 ? 0 : failures + 1;
      const wait = Math.min(
        LONGEST_WAIT,
        Math.max(serverWait, FIRST_WAIT * 2 ** Math.min(failures - 1, 8)),
      );
      // Jitter: a restarted server is not met by everyone at once.
      if (!signal.aborted) await sleep(wait * (0.5 + Math.random()), signal);
    }
  };

  const keepPolling = async (signal: AbortSignal) => {
    // The stream gets a head start.
    await sleep(FIRST_WAIT * 3, signal);
    while (!signal.aborted) {
      if (!isLive) {
        try {
          await poll();
          if (!isLive) onConnection("polling");
        } catch {
          if (!isLive) onConnection("offline");
        }
      }
      onTurn();
      await sleep(document.hidden ? POLL_HIDDEN_EVERY : POLL_EVERY, signal);
    }
  };

  return {
    start() {
      if (control) return;
      control = new AbortController();
      void keepStream(control.signal);
      void keepPolling(control.signal);
    },
    stop() {
      control?.abort();
      control = null;
    },
  };
}
