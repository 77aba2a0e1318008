import type { ActionResult, UserError } from "tests/stand-ins/shopify/store/types";

/** A refusal with one user error. */
export function refuse(
  field: string[] | null,
  message: string,
  code?: string,
): ActionResult<never> {
  return { ok: false, errors: [userError(field, message, code)] };
}

/** A user error; `code` is left out where Shopify's type has none. */
export function userError(field: string[] | null, message: string, code?: string): UserError {
  return code === undefined ? { field, message } : { field, message, code };
}
