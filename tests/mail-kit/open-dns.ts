import { createSocket } from "node:dgram";
import { decode, encode } from "dns-packet";

/** A name server of this machine. */
export interface TestDns {
  /** "127.0.0.1:5353", as DNS_SERVERS takes it. */
  address: string;
  /** TXT records by name; more than one makes several records. */
  txt: Map<string, string[]>;
  /** It takes questions and answers none. */
  isSilent: boolean;
  /** Names that were asked for. */
  asked: string[];
  stop(): Promise<void>;
}

const MAX_STRING = 255;

// DNS carries text in strings of at most 255 bytes.
const inStrings = (text: string): string[] =>
  text.match(new RegExp(`.{1,${MAX_STRING}}`, "gs")) ?? [""];

/** A real name server over UDP that knows what a test tells it, and says NXDOMAIN to everything else. */
export async function openDns(): Promise<TestDns> {
  const socket = createSocket("udp4");
  const dns: TestDns = {
    address: "",
    txt: new Map(),
    isSilent: false,
    asked: [],
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
  socket.on("message", (packet, peer) => {
    const { id, questions = [] } = decode(packet);
    const name = questions[0]?.name.toLowerCase() ?? "";
    dns.asked.push(name);
    if (dns.isSilent) return;
    const records = questions[0]?.type === "TXT" ? (dns.txt.get(name) ?? []) : [];
    const isKnown = dns.txt.has(name);
    const answer = encode({
      type: "response",
      id: id ?? 0,
      // Authoritative; 3 is NXDOMAIN.
      flags: 0x0400 | (isKnown ? 0 : 3),
      questions,
      answers: records.map((text) => ({ type: "TXT", name, ttl: 1, data: inStrings(text) })),
    });
    socket.send(answer, peer.port, peer.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  dns.address = `127.0.0.1:${socket.address().port}`;
  return dns;
}
