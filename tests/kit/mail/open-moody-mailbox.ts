import { createServer, type AddressInfo, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { OWN_HOST, readKitCertificate } from "./kit-certificate";

/** Where in a conversation the server misbehaves. "answer" is after the final dot, before what is said to it. */
export const MOOD_PHASES = ["greeting", "ehlo", "mail", "rcpt", "data", "body", "answer"] as const;
type MoodPhase = (typeof MOOD_PHASES)[number];

/** How it misbehaves there, once. */
export interface Mood {
  phase: MoodPhase;
  /** slow: waits `ms`. hang: says nothing any more. trickle: says it one byte at a time, for ever. drop: closes. */
  how: "slow" | "hang" | "trickle" | "drop";
  ms?: number;
}

interface Acceptance {
  at: number;
  /** 250 was written before the client had gone. */
  isAnswered: boolean;
}

export interface MoodyMailbox {
  port: number;
  /** Message-ID (without brackets) → each time a whole mail with it came in. */
  accepted: Map<string, Acceptance[]>;
  connections: number;
  stop(): Promise<void>;
}

/** A line reader over a socket: gives null when the client has gone. */
class Lines {
  #text = "";
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(readonly socket: Socket) {
    socket.on("data", (chunk: Buffer) => {
      this.#text += chunk.toString("latin1");
      this.#wake();
    });
    const end = () => {
      this.#isOver = true;
      this.#wake();
    };
    socket.on("close", end);
    socket.on("end", end);
    socket.on("error", end);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Everything up to and with `end`. */
  async until(end: string): Promise<string | null> {
    for (;;) {
      const at = this.#text.indexOf(end);
      if (at >= 0) {
        const found = this.#text.slice(0, at + end.length);
        this.#text = this.#text.slice(at + end.length);
        return found;
      }
      if (this.#isOver) return null;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Resolves after `ms`, or once the client has gone. */
  async pause(ms: number): Promise<void> {
    const until = Date.now() + ms;
    while (!this.#isOver && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, Math.min(20, ms)));
  }
}

/** Takes its time over the phase as `mood` has it. False: nothing more is to be said. */
async function behave(lines: Lines, mood: Mood | null, phase: MoodPhase): Promise<boolean> {
  if (mood?.phase !== phase) return !lines.isOver;
  if (mood.how === "slow") await lines.pause(mood.ms ?? 0);
  else if (mood.how === "drop") lines.socket.destroy();
  else if (mood.how === "hang") {
    // Nor does it read: the client's body fills the buffers between them and stops.
    lines.socket.pause();
    await lines.pause(3_600_000);
  } else {
    while (!lines.isOver) {
      lines.socket.write("2");
      await lines.pause(50);
    }
  }
  return !lines.isOver && mood.how === "slow";
}

/** Speaks SMTP on one connection. `accept` is told of each whole mail, and gives what to call once it was answered. */
async function serve(
  lines: Lines,
  mood: Mood | null,
  accept: (raw: string) => () => void,
): Promise<void> {
  const say = (text: string) => lines.socket.write(`${text}\r\n`);
  if (!(await behave(lines, mood, "greeting"))) return;
  say("220 moody.example ESMTP");
  for (;;) {
    const command = ((await lines.until("\r\n")) ?? "QUIT").trim();
    const verb = command.slice(0, 4).toLowerCase();
    const phase = MOOD_PHASES.find((name) => name === verb);
    if (phase && !(await behave(lines, mood, phase))) return;
    if (verb === "quit") break;
    if (verb !== "data") {
      const answers: Record<string, string> = {
        ehlo: "250-moody.example\r\n250-AUTH PLAIN\r\n250 8BITMIME",
        auth: "235 OK",
      };
      say(answers[verb] ?? "250 OK");
      continue;
    }
    say("354 Go on");
    if (!(await behave(lines, mood?.how === "trickle" ? null : mood, "body"))) return;
    const raw = await lines.until("\r\n.\r\n");
    if (raw === null) return;
    const answered = accept(raw);
    if (!(await behave(lines, mood, "answer"))) return;
    say("250 OK");
    answered();
  }
  lines.socket.end("221 Bye\r\n");
}

/**
 * A mail server that has moods: `nextMood` is asked at each connection. With `isTls` it speaks TLS from the first byte, and
 * is at the address of shops' own servers.
 */
export async function openMoodyMailbox(
  nextMood: () => Mood | null,
  { isTls = false } = {},
): Promise<MoodyMailbox> {
  const sockets = new Set<Socket>();
  const accepted: MoodyMailbox["accepted"] = new Map();
  const accept = (raw: string) => {
    const id = /^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? "none";
    const acceptance = { at: Date.now(), isAnswered: false };
    accepted.set(id, [...(accepted.get(id) ?? []), acceptance]);
    return () => (acceptance.isAnswered = true);
  };
  const mailbox = { connections: 0 };
  const answer = (socket: Socket) => {
    mailbox.connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    void serve(new Lines(socket), nextMood(), accept);
  };
  const server = isTls ? createTlsServer(readKitCertificate(), answer) : createServer(answer);
  const host = isTls ? OWN_HOST : "127.0.0.1";
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  return Object.assign(mailbox, {
    port: (server.address() as AddressInfo).port,
    accepted,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
