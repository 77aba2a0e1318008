import { Resolver } from "node:dns/promises";
import type { DNSResolver } from "mailauth";
import { getDomain } from "tldts";

/** Looks DNS records up for one mail, within bounds. */
export interface MailResolver {
  resolve: DNSResolver;
  /** How the look-ups went so far. */
  outcome(): "complete" | "failed" | "overdrawn";
  /** Gives up what is still asked for. */
  close(): void;
}

/**
 * How long a mail's checks may wait. short: for those that others wait behind, 2 s in all, each name server asked
 * once · long: 5 s in all.
 */
export type Patience = "short" | "long";

/**
 * `totalMs` is for all look-ups of one mail together, from the first one on. Longer than a name server that is silent is
 * waited for (measured: up to 1.6 s and 4 s), so that it is known to be silent.
 */
const BOUNDS: Record<Patience, { timeout: number; tries: number; totalMs: number }> = {
  short: { timeout: 800, tries: 1, totalMs: 2_000 },
  long: { timeout: 1_000, tries: 2, totalMs: 5_000 },
};
/** SPF asks for at most about 30 names, DMARC for 16, each signature for one. */
const MAX_QUERIES = 60;
/** How long a domain that did not answer is not asked again. */
const SLOW_FOR_MS = 5_000;
const MAX_SLOW = 1_000;

const NO_RECORD = new Set(["ENOTFOUND", "ENODATA", "EBADNAME"]);

// Domains whose name servers do not answer, with when they may be asked again: a flood of mail that names one must not
// wait for it each time.
const slowDomains = new Map<string, number>();

const isSlow = (domain: string): boolean => (slowDomains.get(domain) ?? 0) > Date.now();

function rememberSlow(domain: string): void {
  slowDomains.delete(domain);
  if (slowDomains.size >= MAX_SLOW) slowDomains.delete(slowDomains.keys().next().value ?? "");
  slowDomains.set(domain, Date.now() + SLOW_FOR_MS);
}

function dnsError(code: string): Error {
  return Object.assign(new Error(`DNS look-up not made: ${code}`), { code });
}

/**
 * A resolver for the checks of one mail. `servers` ("192.0.2.1", "192.0.2.1:5353") replace the machine's own. Each name
 * is asked for once; at most 60 names are, for as long as `patience` says. What goes beyond fails like a name server that does not
 * answer, and `outcome` tells.
 */
export function createMailResolver(
  servers: readonly string[],
  patience: Patience = "long",
): MailResolver {
  const { totalMs, ...bounds } = BOUNDS[patience];
  const resolver = new Resolver(bounds);
  if (servers.length > 0) resolver.setServers(servers);
  const asked = new Map<string, Promise<unknown>>();
  let outcome: ReturnType<MailResolver["outcome"]> = "complete";
  let deadline: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function ask(name: string, type: string): Promise<unknown> {
    if (deadline === null) {
      deadline = Date.now() + totalMs;
      timer = setTimeout(() => resolver.cancel(), totalMs);
      timer.unref();
    }
    const organisation = getDomain(name, { extractHostname: false }) ?? name;
    if (Date.now() >= deadline || isSlow(organisation)) {
      outcome = outcome === "overdrawn" ? outcome : "failed";
      throw dnsError("ETIMEOUT");
    }
    try {
      return await resolver.resolve(name, type);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!NO_RECORD.has(code) && outcome === "complete") outcome = "failed";
      // What our own end cut off (ECANCELLED) may have been asked for a moment before.
      if (code === "ETIMEOUT") rememberSlow(organisation);
      throw error;
    }
  }

  return {
    resolve(name, type) {
      const key = `${type} ${name.toLowerCase()}`;
      const known = asked.get(key);
      if (known) return known as ReturnType<DNSResolver>;
      if (asked.size >= MAX_QUERIES) {
        outcome = "overdrawn";
        return Promise.reject(dnsError("ETIMEOUT"));
      }
      const answer = ask(name, type);
      // Whoever asks handles it; one that nobody waits for any more is no fault of the process.
      answer.catch(() => undefined);
      asked.set(key, answer);
      return answer as ReturnType<DNSResolver>;
    },
    outcome: () => outcome,
    close() {
      clearTimeout(timer);
      resolver.cancel();
    },
  };
}
