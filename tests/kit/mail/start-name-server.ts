import { createSocket } from "node:dgram";
import { AUTHORITATIVE_ANSWER, decode, encode, type Question } from "dns-packet";
import { KIT_KEY_RECORD } from "./kit-key";

/** A name server of the tests: real DNS over UDP, with records that are made up for any domain. */
export interface NameServer {
  /** "127.0.0.1:5353", as DNS_SERVERS takes it. */
  address: string;
  /** TXT records by name, which stand over those that are made up; more than one makes several records. */
  txt: Map<string, string[]>;
  /** It takes questions and answers none. */
  isSilent: boolean;
  /** How often it was asked. */
  questions(): number;
  stop(): Promise<void>;
}

const NXDOMAIN = 3;
const SERVFAIL = 2;

/** Domains with a DMARC policy that asks for rejection. Others have none. */
export const GUARDED = ["guarded.example", "gmail.com", "bigbank.example"];
/** Domains that publish nothing at all, as many small ones do. */
export const PLAIN = "plain.example";
/** Domains whose name servers never answer. */
export const SILENT = "silent.example";
/** Domains whose name servers are out of order. */
export const BROKEN = "broken.example";
/** Domains that let everybody send in their name. */
export const OPEN = "open.example";

const isBelow = (name: string, domain: string): boolean =>
  name === domain || name.endsWith(`.${domain}`);

/**
 * What a domain publishes: every domain lets this machine send for it and has the kit's key (`signMail`), so that mail of
 * a test is proven unless the test means otherwise. Null: there is no such name.
 */
function findRecord(name: string, type: string, guarded: readonly string[]): string | null {
  if (type !== "TXT" || isBelow(name, PLAIN)) return null;
  if (name.startsWith("_dmarc."))
    return guarded.includes(name.slice("_dmarc.".length)) ? "v=DMARC1; p=reject" : null;
  if (name.startsWith("kit._domainkey.")) return KIT_KEY_RECORD;
  if (name.includes("_") || !name.includes(".")) return null;
  return isBelow(name, OPEN) ? "v=spf1 +all" : "v=spf1 ip4:127.0.0.1 -all";
}

// DNS carries text in strings of at most 255 bytes.
function record({ name }: Question, text: string) {
  return { name, type: "TXT" as const, ttl: 60, data: text.match(/.{1,255}/gs) ?? [""] };
}

interface NameServerOptions {
  guarded?: readonly string[];
  /** False: it knows what `txt` says and no other name. */
  isMakingUp?: boolean;
}

/** Opens a name server on a free port of this machine. */
export async function startNameServer({
  guarded = GUARDED,
  isMakingUp = true,
}: NameServerOptions = {}): Promise<NameServer> {
  const socket = createSocket("udp4");
  let asked = 0;
  const txt = new Map<string, string[]>();
  const answer = (question: Question | undefined) => {
    const name = (question?.name ?? "").toLowerCase();
    const told = question?.type === "TXT" ? txt.get(name) : undefined;
    if (question && told) return { flags: 0, answers: told.map((text) => record(question, text)) };
    if (isBelow(name, BROKEN)) return { flags: SERVFAIL, answers: [] };
    const data = question && isMakingUp ? findRecord(name, question.type, guarded) : null;
    if (!question || data === null) return { flags: NXDOMAIN, answers: [] };
    return { flags: 0, answers: [record(question, data)] };
  };
  socket.on("message", (message, from) => {
    const query = decode(message);
    const [question] = query.questions ?? [];
    asked += 1;
    if (server.isSilent || isBelow((question?.name ?? "").toLowerCase(), SILENT)) return;
    const { flags, answers } = answer(question);
    const response = encode({
      type: "response",
      id: query.id ?? 0,
      flags: flags | AUTHORITATIVE_ANSWER,
      questions: query.questions ?? [],
      answers,
    });
    socket.send(response, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", () => resolve()));
  const server: NameServer = {
    address: `127.0.0.1:${socket.address().port}`,
    txt,
    isSilent: false,
    questions: () => asked,
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
  return server;
}
