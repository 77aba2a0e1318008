import type { FoundCustomer } from "~/commerce/read/found-orders";
import type { CustomerEvidenceView } from "~/conversations/reads/views";

export interface IdentifiedCustomer {
  customerId: string;
  evidence: CustomerEvidenceView;
}

interface Addresses {
  emails: readonly string[];
  phones: readonly string[];
}

/**
 * The customer a contact is, by the exact e-mail or else the exact phone. Null when nobody has it, or when several
 * do: two customers are never taken for one.
 */
export function identifyCustomer(
  customers: readonly FoundCustomer[],
  { emails, phones }: Addresses,
): IdentifiedCustomer | null {
  const byEmail = customers.filter(({ email }) => email !== null && emails.includes(email));
  const byPhone = customers.filter(({ phone }) => phone !== null && phones.includes(phone));
  const [candidates, kind] =
    byEmail.length > 0 ? ([byEmail, "email"] as const) : ([byPhone, "phone"] as const);
  const [customer] = candidates;
  const value = kind === "email" ? customer?.email : customer?.phone;
  if (!customer || !value || candidates.length > 1) return null;
  return { customerId: customer.id, evidence: { kind, value } };
}
