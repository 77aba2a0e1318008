/** What an e-mail address is looked up by: exact, but for case and spaces around it. */
export function emailKey(email: string | null | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

/** What a tracking number is looked up by: letters and digits only, upper case. Null when nothing is left. */
export function trackingKey(number: string | null): string | null {
  return number?.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "") || null;
}
