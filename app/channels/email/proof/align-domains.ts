import { domainToASCII } from "node:url";
import { getDomain } from "tldts";

/** A domain as DNS has it: lower-case, in A-labels, without a dot at its end. "" for what is no domain. */
export function normaliseDomain(domain: string): string {
  const ascii = domainToASCII(domain.trim().replace(/\.$/, "")).toLowerCase();
  return ascii.length > 253 ? "" : ascii;
}

/**
 * A domain whose records proved something, as it was looked up. "" for one in other letters than ASCII: which A-labels
 * these make depends on the reader.
 */
export function normaliseProvenDomain(domain: string): string {
  return /^[!-~]*$/.test(domain) ? normaliseDomain(domain) : "";
}

// Companies that hand out names below their own (github.io) count as registries: their customers are not one another.
function organisationOf(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true, extractHostname: false }) ?? domain;
}

/**
 * Whether two normalised domains belong to one organisation by the Public Suffix List ("relaxed alignment" of DMARC,
 * RFC 7489, section 3.1). False when either is "".
 */
export function areAligned(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  return one === other || organisationOf(one) === organisationOf(other);
}
