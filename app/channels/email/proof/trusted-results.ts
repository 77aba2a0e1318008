import { areAligned, normaliseDomain } from "./align-domains";
import type { AuthenticationResults, MethodResult } from "./authentication-results";

const AT = /^.*@/;

const domainOf = (value: string | undefined): string =>
  normaliseDomain((value ?? "").replace(AT, "").replace(/^<|>$/g, ""));

function passesAligned({ method, result, properties }: MethodResult, fromDomain: string): boolean {
  if (result !== "pass") return false;
  if (method === "dkim") {
    const signer = properties.get("header.d") ?? properties.get("header.i");
    return areAligned(domainOf(signer), fromDomain);
  }
  return method === "spf" && areAligned(domainOf(properties.get("smtp.mailfrom")), fromDomain);
}

/**
 * What somebody whom we believe found out about mail from `fromDomain`: "proven" by the domain's DMARC policy or, where
 * it has none, by an aligned signature or server; "failed" when the policy is not met; null when it says neither.
 */
export function judgeResults(
  { methods }: AuthenticationResults,
  fromDomain: string,
): "proven" | "failed" | null {
  const dmarc = methods.filter(({ method }) => method === "dmarc");
  if (dmarc.some(({ result }) => result === "fail")) return "failed";
  const isOurs = ({ properties }: MethodResult) =>
    domainOf(properties.get("header.from")) === fromDomain;
  if (dmarc.some((method) => method.result === "pass" && isOurs(method))) return "proven";
  const isWithoutPolicy = dmarc.every(({ result }) => result === "none");
  return isWithoutPolicy && methods.some((method) => passesAligned(method, fromDomain))
    ? "proven"
    : null;
}
