import { BlockList, isIPv6 } from "node:net";
import { Readable } from "node:stream";
import { setImmediate as breathe } from "node:timers/promises";
import { authenticate, type AuthenticateResult } from "mailauth";
import addressparser from "nodemailer/lib/addressparser";
import { isMailAddress } from "~/lib/mail-address";
import { areAligned, normaliseDomain, normaliseProvenDomain } from "./align-domains";
import { cutHeaders, valueOf, type HeaderField, type MailHeaders } from "./cut-headers";
import { judgeSenderProof } from "./judge-sender-proof";
import { letsEverybodySend } from "./lets-everybody-send.server";
import type { MailResolver } from "./mail-resolver.server";
import { readForwarderResults } from "./read-forwarder-results";
import { readSeal } from "./read-seal";
import { selectFields, type SelectedFields } from "./select-fields";
import type { DmarcResult, MailEnvelope, SenderFacts, SenderVerdict } from "./sender-facts";

/** Whom we believe about mail that they passed on. */
export interface TrustedParties {
  /** Domains of ARC sealers. Lower-cased. */
  sealers: readonly string[];
  /** Names that trusted forwarders give themselves in Authentication-Results. Lower-cased. */
  authservIds: readonly string[];
  /** Networks ("192.0.2.0/24") from which such forwarders connect by SMTP. */
  forwarderNetworks: readonly string[];
}

interface VerifyOptions {
  resolver: MailResolver;
  trusted: TrustedParties;
  /** What we call ourselves. */
  domain: string;
}

const MAX_FROM_LENGTH = 2_048;
const PIECE_BYTES = 16 * 1024;
const MAX_LINES = 500_000;
const MAX_LINE_BYTES = 256 * 1024;

/** The one address of the one From field. */
function readFrom(fields: readonly HeaderField[]): SenderFacts["from"] {
  const [field, second] = fields.filter(({ name }) => name === "from");
  if (!field || second || field.line.length > MAX_FROM_LENGTH) return null;
  const [entry, other] = addressparser(Buffer.from(valueOf(field), "latin1").toString("utf8"));
  if (!entry || other || !("address" in entry)) return null;
  const address = (entry.address ?? "").toLowerCase();
  if (!isMailAddress(address)) return null;
  const domain = normaliseDomain(address.slice(address.lastIndexOf("@") + 1));
  return domain === "" ? null : { address, domain };
}

/** Whether the server that connected is a forwarder of ours, and not the sender's own. */
function isForwarder(clientAddress: string, networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  const plain = clientAddress.replace(/^::ffff:(?=\d+\.)/i, "");
  return list.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}

/** What a mail asks for is out of proportion. */
class TooCostlyError extends Error {}

// Signatures are made over lines that end in CR LF. Pieces with a breath between them keep the process awake. The library
// copies each line, and walks over a long one again with each piece: so lines are bounded in length (at most 998 bytes by
// RFC 5322, section 2.1.1, though some programs write longer ones) and in number (files of 25 MB make 350,000).
async function* piecesOf(head: Buffer, body: Buffer): AsyncGenerator<Buffer> {
  yield head;
  let last = 0;
  let lineLength = 0;
  let lines = 0;
  for (let start = 0; start < body.length; start += PIECE_BYTES) {
    const piece = body.subarray(start, start + PIECE_BYTES);
    const whole = Buffer.allocUnsafe(piece.length * 2);
    let length = 0;
    for (const byte of piece) {
      if (byte === 10 && last !== 13) whole[length++] = 13;
      whole[length++] = byte;
      last = byte;
      lineLength = byte === 10 ? 0 : lineLength + 1;
      if (byte === 10) lines += 1;
      if (lineLength > MAX_LINE_BYTES || lines > MAX_LINES) throw new TooCostlyError();
    }
    yield whole.subarray(0, length);
    await breathe();
  }
}

interface Checks {
  result: AuthenticateResult;
  isOpenSpf: boolean;
}

async function runChecks(
  raw: Buffer,
  { cut, selected, fromDomain }: { cut: MailHeaders; selected: SelectedFields; fromDomain: string },
  envelope: MailEnvelope | null,
  { resolver, domain }: VerifyOptions,
): Promise<Checks | null> {
  const head = `${selected.fields.map(({ line }) => line).join("\r\n")}\r\n\r\n`;
  // A body that no signature of interest covers is not read at all.
  const body = selected.hasSignature ? raw.subarray(cut.bodyStart) : Buffer.alloc(0);
  const pieces = piecesOf(Buffer.from(head, "latin1"), body);
  const asked = {
    resolver: resolver.resolve,
    mta: domain,
    helo: (envelope?.helo ?? "").slice(0, 255),
    sender: (envelope?.mailFrom ?? "").slice(0, 320),
  };
  const settings = {
    ...asked,
    disableBimi: true,
    disableArc: selected.arcFields === 0,
    rejectRsaSha1: true,
    ...(envelope?.clientAddress ? { ip: envelope.clientAddress } : {}),
  };
  try {
    // One piece in the pipe, so that each is followed by the breath.
    const source = Readable.from(pieces, { objectMode: false, highWaterMark: PIECE_BYTES });
    const result = await authenticate(source, settings);
    const { spf } = result;
    const isSentByOwn =
      envelope !== null &&
      spf &&
      spf.status.result === "pass" &&
      areAligned(normaliseProvenDomain(spf.domain), fromDomain);
    return { result, isOpenSpf: isSentByOwn ? await letsEverybodySend(asked) : false };
  } catch (error) {
    if (error instanceof TooCostlyError) return null;
    throw error;
  }
}

function dmarcOf(result: AuthenticateResult): DmarcResult {
  const said = result.dmarc ? result.dmarc.status.result : "impossible";
  const known = ["pass", "fail", "none", "temperror"] as const;
  return known.find((value) => value === said) ?? "impossible";
}

// With a sealer's chain all signatures are checked. Those over a part of the body count as none.
function toSignatures({ dkim }: AuthenticateResult): SenderFacts["signatures"] {
  return (dkim.results ?? []).flatMap(({ signingDomain, status, canonBodyLengthLimited }) => {
    if (!signingDomain || canonBodyLengthLimited) return [];
    const domain = normaliseProvenDomain(signingDomain);
    return [{ domain, isPass: status.result === "pass", isAligned: Boolean(status.aligned) }];
  });
}

function toFacts(
  { result, isOpenSpf }: Checks,
  known: Pick<SenderFacts, "from" | "forwarder" | "dns"> & {
    selected: SelectedFields;
    sealers: readonly string[];
    isDirect: boolean;
  },
): SenderFacts {
  const { selected, sealers, isDirect, ...facts } = known;
  const { dmarc, arc } = result;
  const spf = isDirect && result.spf ? result.spf : null;
  return {
    ...facts,
    dmarc: dmarcOf(result),
    signatures: toSignatures(result),
    hasPartialSignature: selected.hasPartialSignature,
    hasOtherSignatures: selected.hasOtherSignatures,
    spf: spf && {
      result: spf.status.result,
      domain: normaliseProvenDomain(spf.domain),
      isAligned: !dmarc || !dmarc.alignment || Boolean(dmarc.alignment.spf.result),
      isOpen: isOpenSpf,
    },
    arc: arc ? readSeal(arc, selected.arcFields, sealers) : null,
  };
}

/** Whether the library, which reads the header by itself, saw the same single author. */
function isSameAuthor(
  { dkim, dmarc }: AuthenticateResult,
  from: NonNullable<SenderFacts["from"]>,
): boolean {
  const [author, second] = dkim.headerFrom ?? [];
  return (
    second === undefined &&
    author?.toLowerCase() === from.address &&
    (!dmarc || dmarc.status.header?.from === from.domain)
  );
}

/**
 * Finds out whether the address in a mail's From is its sender's: SPF, DKIM, DMARC and ARC, and what a trusted forwarder
 * found. Never throws for what the mail contains. Bounded whatever the mail is: the header is cut and picked from before
 * anything interprets it, the body is walked over at most once for each of a few signatures, in pieces, and the resolver
 * bounds names and time. "unknown" with "dns-failed" is worth another try.
 */
export async function verifySender(
  raw: Buffer,
  envelope: MailEnvelope,
  options: VerifyOptions,
): Promise<SenderVerdict> {
  const cut = cutHeaders(raw);
  const from = cut && readFrom(cut.fields);
  if (!cut || !from) return { state: "none", reason: "from-unclear", address: null };
  const { sealers, authservIds, forwarderNetworks } = options.trusted;
  const { clientAddress } = envelope;
  const isForwarded = clientAddress === null || isForwarder(clientAddress, forwarderNetworks);
  const selected = selectFields(cut.fields, from.domain, sealers);
  const direct = isForwarded ? null : envelope;
  const fromDomain = from.domain;
  const checks = await runChecks(raw, { cut, selected, fromDomain }, direct, options);
  if (!checks)
    return { state: "none", reason: "too-costly", domain: from.domain, address: from.address };
  return judgeSenderProof(
    toFacts(checks, {
      from: isSameAuthor(checks.result, from) ? from : null,
      forwarder: isForwarded ? readForwarderResults(cut.fields, authservIds) : null,
      dns: options.resolver.outcome(),
      selected,
      sealers,
      isDirect: !isForwarded,
    }),
  );
}
