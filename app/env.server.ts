import { isIP, isIPv4 } from "node:net";
import { z } from "zod";

/**
 * The process's environment, read once at boot. Nothing else may read `process.env`: a missing or malformed variable
 * then stops the start and is named, rather than failing in front of a shopper.
 */
const port = z.coerce.number().int().min(0).max(65535);

/** "a, b" → ["a", "b"], lower-cased; `isItem` is what each must be. */
function listOf(isItem: (item: string) => boolean, message: string) {
  const toItems = (text: string) =>
    text
      .toLowerCase()
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean);
  return z
    .string()
    .default("")
    .transform(toItems)
    .refine((items) => items.every(isItem), { message });
}

const hostNames = listOf((item) => /^[a-z0-9._-]{1,253}$/.test(item), "must be host names");
const senders = listOf(
  (item) => /^(?:[a-z0-9.+_-]{1,64}@)?[a-z0-9.-]{1,253}$/.test(item),
  "must be addresses or domains",
);
const nameServers = listOf(
  (item) => isIP(item) !== 0 || isIPv4(item.replace(/:\d{1,5}$/, "")),
  "must be IP addresses, with a port if need be: 192.0.2.1:53",
);
const networks = listOf((item) => {
  const [address = "", bits = "0"] = item.split("/");
  return (
    isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv4(address) ? 32 : 128)
  );
}, "must be networks: 192.0.2.0/24");

/** A secret that others are derived from. Its id stands in every value that was sealed under it. */
interface EncryptionKey {
  id: string;
  /** 32 bytes */
  secret: Buffer;
}

const ENCRYPTION_KEY = /^(?<id>[a-z0-9-]{1,16}):(?<secret>[A-Za-z0-9+/]{43}=)$/;
const ENCRYPTION_KEYS_HELP =
  "must be id:key,id:key… with different ids of a-z, 0-9 and -, each key 32 bytes in base64: openssl rand -base64 32";

/** The first is in use, the others still open what was made with them. */
const encryptionKeys = z
  .string()
  .transform((list, context): [EncryptionKey, ...EncryptionKey[]] => {
    const keys = list.split(",").flatMap((entry): EncryptionKey[] => {
      const { id, secret } = ENCRYPTION_KEY.exec(entry.trim())?.groups ?? {};
      return id && secret ? [{ id, secret: Buffer.from(secret, "base64") }] : [];
    });
    const [first, ...older] = keys;
    const isWhole = keys.length === list.split(",").length;
    if (first && isWhole && new Set(keys.map(({ id }) => id)).size === keys.length)
      return [first, ...older];
    context.addIssue({ code: "custom", message: ENCRYPTION_KEYS_HELP });
    return z.NEVER;
  });

const environmentSchema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  HOST: z.string().default("0.0.0.0"),
  PORT: port.default(3000),

  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Connections a process may hold. Web and worker processes each have a pool of this size. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),

  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  /** Public address of the app, without a path. */
  SHOPIFY_APP_URL: z.url().transform((url) => new URL(url).origin),
  /** Proxies of ours in front of the web process, each of which appends to X-Forwarded-For. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(1),
  /** Entries that Shopify's app proxy appends: the shopper's address, and whatever of Shopify's own follows it. */
  APP_PROXY_HOPS: z.coerce.number().int().min(1).max(10).default(1),
  SCOPES: z.string().transform((scopes) => scopes.split(",").map((scope) => scope.trim())),
  /** Replaces Shopify's App Bridge script; unset in production. */
  APP_BRIDGE_URL: z.url().optional(),
  /** Where Shopify keeps pictures of all shops; another place only where Shopify itself is played. */
  SHOPIFY_CDN_URL: z
    .url()
    .default("https://cdn.shopify.com")
    .transform((url) => new URL(url).origin),

  /** "id:key,id:key": what shops entrust to us (SMTP passwords, access tokens) is encrypted under the first. */
  ENCRYPTION_KEYS: encryptionKeys,

  /** Domain whose mail reaches us; every shop has an address of its own below it. */
  INBOUND_MAIL_DOMAIN: z.string().regex(/^[a-z0-9.-]+$/i, "must be a host name"),
  /** Authenticates forwarders that post raw mail to /channels/email. At least 32 characters. */
  INBOUND_MAIL_TOKEN: z.string().min(32),
  /** Where the worker (or `npm run smtp`) listens for SMTP; unset: mail comes by HTTPS only. */
  INBOUND_SMTP_PORT: port.optional(),
  /** "true": the SMTP door is a process of its own, `npm run smtp`, and the worker opens none. */
  INBOUND_SMTP_ALONE: z.stringbool().default(false),
  INBOUND_SMTP_HOST: z.string().default("0.0.0.0"),
  /** PEM files of the listener's certificate; with both, STARTTLS is offered. */
  INBOUND_SMTP_TLS_CERT: z.string().optional(),
  INBOUND_SMTP_TLS_KEY: z.string().optional(),

  /** Name servers to ask ("192.0.2.1", "192.0.2.1:53"); unset: the machine's own. */
  DNS_SERVERS: nameServers,
  /** ARC sealers whose word we take for mail that they forwarded; "none" for nobody's. */
  INBOUND_TRUSTED_ARC_SEALERS: hostNames.prefault("google.com"),
  /**
   * What forwarders in front of us call themselves in Authentication-Results. Only such as always write that header
   * and take out what strangers wrote under their name: they are believed.
   */
  INBOUND_TRUSTED_AUTHSERV_IDS: hostNames,
  /** Networks from which such forwarders connect by SMTP ("192.0.2.0/24"); those that post by HTTPS need none. */
  INBOUND_FORWARDER_NETWORKS: networks,

  /** Mail a shop takes in a day (UTC), and how much of it from one sender; more is asked to come again tomorrow. */
  INTAKE_MAILS_PER_DAY: z.coerce.number().int().min(1).default(20_000),
  INTAKE_MEGABYTES_PER_DAY: z.coerce.number().int().min(1).default(5_000),
  INTAKE_MAILS_PER_SENDER: z.coerce.number().int().min(1).default(500),

  /** Outbound mail of shops that set no server of their own: smtp://user:password@host:port */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Mails that one shop may send through that server within 24 hours. */
  OUTBOUND_DAILY_QUOTA: z.coerce.number().int().min(1).default(1_000),
  /** Name whose SPF record lists the machines that send for us: what shops include in theirs. */
  OUTBOUND_SPF_INCLUDE: z
    .string()
    .regex(/^[a-z0-9._-]+$/i, "must be a host name")
    .optional(),
  /** With both, mail from our own domain is DKIM-signed: the selector, and a PEM file with its RSA key. */
  OUTBOUND_DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]{1,63}$/i, "must be one DNS label")
    .optional(),
  OUTBOUND_DKIM_KEY: z.string().optional(),

  /**
   * Who reports recipients' complaints about mail of that server: addresses, or domains with all below them, that no
   * customer of theirs can write from. Three proven complaints stop a shop.
   */
  OUTBOUND_COMPLAINT_SENDERS: senders.prefault(
    "arf.mail.yahoo.com,staff@hotmail.com,senderscore.net,fbl@corp.mail.ru",
  ),
  /** Domains that server returns mail from (MAILER-DAEMON@…), besides its host's and ours. */
  OUTBOUND_BOUNCE_DOMAINS: hostNames,

  /** Where worker processes answer /livez, /readyz and /metrics; unset: nowhere. */
  WORKER_PORT: port.optional(),
  /** Who asks for /metrics says so in "Authorization: Bearer …"; unset: there are none. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** How long a process that is to stop still takes requests, so that load balancers notice that it is not ready. */
  SHUTDOWN_DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(2),
  /** How long requests under way may take after that before they are cut. */
  SHUTDOWN_TIMEOUT_SECONDS: z.coerce.number().min(1).max(600).default(25),

  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
  /** Mails a worker process may be sending at a time; they mostly wait for other people's servers. */
  SENDING_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(24),
  /** Mails whose senders a worker process may be checking at a time; at most 4 of them are tried again. */
  VERIFYING_CONCURRENCY: z.coerce.number().int().min(5).max(100).default(8),
  /** How often the sweep looks for changes whose webhooks were lost. */
  SWEEP_INTERVAL_SECONDS: z.coerce.number().int().min(1).default(300),
});

export type Environment = z.infer<typeof environmentSchema>;

/**
 * Parses `variables`. Throws an Error whose message names every variable that is missing or malformed; values are
 * never part of it, since some are secrets.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = environmentSchema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return `  ${name}: ${given[name] === undefined ? "is missing" : issue.message}`;
  });
  throw new Error(`The environment is not complete (see .env.example):\n${problems.join("\n")}`);
}

let parsed: Environment | undefined;

/** The environment of this process; parsed at the first call, which the entry points make before anything else. */
export function getEnvironment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}
