import { ask } from "./channel";

/** Tokens live 60 s; one is used until shortly before its end. */
const REUSE_MILLISECONDS = 45_000;
let current: { token: Promise<string>; at: number } | null = null;

/** A session token for the signed-in staff member. */
export function idToken(): Promise<string> {
  if (!current || Date.now() - current.at > REUSE_MILLISECONDS) {
    current = { token: ask<string>({ kind: "id-token" }), at: Date.now() };
  }
  return current.token;
}

/** Makes the next call fetch a new token. */
export function forgetIdToken(): void {
  current = null;
}
