import { createMailResolver } from "~/channels/email/proof/mail-resolver.server";
import { getEnvironment } from "~/env.server";
import type { TxtAnswer } from "./domain-records";

const MAX_RECORDS = 50;
const MAX_LENGTH = 4_096;

/** Answers that say: there is no such record. Anything else says that nothing is known. */
const NOTHING_THERE = new Set(["ENOTFOUND", "ENODATA"]);

/**
 * The TXT records of each host, a record in one piece, at most 50 of 4,096 characters; null for a host whose name servers
 * do not answer within 5 s. Strangers write them.
 */
export async function readTxt(hosts: readonly string[]): Promise<TxtAnswer[]> {
  const resolver = createMailResolver(getEnvironment().DNS_SERVERS);
  const read = async (host: string): Promise<TxtAnswer> => {
    try {
      const records = (await resolver.resolve(host, "TXT")) as string[][];
      return records.slice(0, MAX_RECORDS).map((parts) => parts.join("").slice(0, MAX_LENGTH));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      return typeof code === "string" && NOTHING_THERE.has(code) ? [] : null;
    }
  };
  try {
    return await Promise.all(hosts.map(read));
  } finally {
    resolver.close();
  }
}
