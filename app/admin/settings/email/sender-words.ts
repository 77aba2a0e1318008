import type { RecordView, SenderView } from "~/channels/email/sending-domain/sender-view";

type Tone = "success" | "attention" | "warning" | "critical" | "info";

interface Badge {
  label: string;
  tone?: Tone;
}

const RECORD_TITLES = {
  dkim: { title: "DKIM", need: "Required" },
  spf: { title: "SPF", need: "Recommended" },
  dmarc: { title: "DMARC", need: "Recommended" },
} as const satisfies Record<RecordView["kind"], { title: string; need: string }>;

/** What a record is called, and whether mail waits for it. */
export function recordTitle({ kind }: RecordView): { title: string; need: string } {
  return RECORD_TITLES[kind];
}

/** How a record stands in DNS, in a word. */
export function recordBadge({ state }: RecordView): Badge {
  switch (state) {
    case "found":
      return { label: "Found", tone: "success" };
    case "missing":
      return { label: "Not found", tone: "attention" };
    case "different":
      return { label: "Different", tone: "warning" };
    case "unreachable":
      return { label: "No answer" };
    default:
      return { label: "Not checked yet" };
  }
}

/** What to do about a record; null when nothing is to be done. */
export function recordAdvice({ kind, state, found }: RecordView): string | null {
  if (state === "missing")
    return "Nothing stands there yet. A new record takes minutes to be seen, at some providers hours.";
  if (state === "unreachable")
    return "The domain’s name servers did not answer. This says nothing about the record; check again later.";
  if (state !== "different") return null;
  if (kind === "spf")
    return (found ?? "").includes("\n")
      ? "There are several SPF records, so mail servers heed none. Keep one, and let it include ours."
      : "There is an SPF record already, and there may be only one. Change it to the value above.";
  if (kind === "dmarc") return "The record there names no policy. Replace it with the value above.";
  return "Another record stands there. Replace it with the value above, and let it be the only one.";
}

/** How far the address is, in a word. */
export function senderBadge({ state, failedChecks }: SenderView): Badge | null {
  switch (state) {
    case "dns":
      return { label: "Waiting for DNS", tone: "attention" };
    case "address":
      return { label: "Waiting for your code", tone: "attention" };
    case "verified":
      return failedChecks > 0
        ? { label: "Record missing", tone: "warning" }
        : { label: "Verified", tone: "success" };
    case "lapsed":
      return { label: "No longer verified", tone: "critical" };
    case "free-mail":
    case "no-domain":
      return { label: "Cannot be verified" };
    case "own-server":
    case "none":
      return null;
  }
}

/** What is so now and what to do next. `sentFrom` is the address that shoppers see until the other is verified. */
export function senderText(sender: SenderView, sentFrom: string): string {
  const { state, address, domain } = sender;
  switch (state) {
    case "own-server":
      return "";
    case "none":
      return `Replies come from ${sentFrom}. To write from an address of your own, enter it above and save.`;
    case "free-mail":
      return `Addresses at ${domain ?? ""} cannot be verified, because the domain is not yours. Use an address at your own domain, or enter the mail server of ${domain ?? ""} above. Until then replies come from ${sentFrom}.`;
    case "no-domain":
      return `The domain of ${address} cannot be verified. Use an address at a domain of your own. Until then replies come from ${sentFrom}.`;
    case "dns":
      return `Until it is verified, replies come from ${sentFrom} and shoppers’ answers reach you as usual. Add the DKIM record where ${domain ?? ""} is managed; we look for it every hour.`;
    case "address":
      return `The DKIM record was found. Now show that the mailbox is yours: we mail a code to ${address}. Until then replies come from ${sentFrom}.`;
    case "verified":
      return `Replies come from ${address}, signed for ${domain ?? ""}. Keep the DKIM record: we look at it every day.`;
    case "lapsed":
      return `The DKIM record of ${domain ?? ""} has gone, so replies come from ${sentFrom} again. Add it back, then check.`;
  }
}
