import { isEmail } from "tests/stand-ins/shopify/store/actions/clean-email";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { UserError } from "tests/stand-ins/shopify/store/types";

/** `EmailInput` of the schema. */
export interface EmailInput {
  to?: string | null;
  from?: string | null;
  bcc?: string[] | null;
  subject?: string | null;
  customMessage?: string | null;
  body?: string | null;
}

/** What Shopify refuses about a mail's recipient; `blank` is how it says that there is none. */
export function recipientErrors(to: string | null, blank: UserError): UserError[] {
  if (to === null || to.trim() === "") return [blank];
  return isEmail(to.trim()) ? [] : [userError(null, "To is invalid", blank.code)];
}
