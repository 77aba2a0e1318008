import { parseAuthenticationResults, type AuthenticationResults } from "./authentication-results";
import { valueOf, type HeaderField } from "./cut-headers";

/**
 * What a trusted forwarder found, from its Authentication-Results header. Lower ones came with the mail, and anybody can
 * write them (RFC 8601, section 5): so it must be the first of its kind, with at most one Received above it, which some
 * forwarders write last. Whose that Received is nobody can tell, nor who wrote the header when the forwarder wrote none:
 * only such may be trusted as write one for every mail. Null when there is none from one of `authservIds`.
 */
export function readForwarderResults(
  fields: readonly HeaderField[],
  authservIds: readonly string[],
): AuthenticationResults | null {
  const first = fields.findIndex(({ name }) => name === "authentication-results");
  const field = fields[first];
  if (!field) return null;
  const received = fields.slice(0, first).filter(({ name }) => name === "received");
  if (received.length > 1) return null;
  const results = parseAuthenticationResults(valueOf(field));
  return results && authservIds.includes(results.authservId) ? results : null;
}
