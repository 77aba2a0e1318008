import type { IncomingMessage, ServerResponse } from "node:http";
import { customerList } from "tests/stand-ins/shopify/graphql/lists";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Customer } from "tests/stand-ins/shopify/store/types";
import { randomToken, readCookie, setCookie } from "./cookies";

const COOKIE = "_shopify_customer";
const sessions = (shop: ShopStore) => shop.documents<{ customerId: number }>("customer-sessions");

/** The customer of the browser's session; null for a guest. */
export function findSignedInCustomer(shop: ShopStore, request: IncomingMessage): Customer | null {
  const token = readCookie(request, COOKIE);
  const session = token ? sessions(shop).get(token) : undefined;
  return session ? (shop.customers.get(session.customerId) ?? null) : null;
}

/** Signs the browser in. The demo asks for no password. */
export function signIn(shop: ShopStore, response: ServerResponse, customer: Customer): void {
  const token = randomToken();
  sessions(shop).set(token, { customerId: customer.id });
  setCookie(response, COOKIE, token);
}

export function signOut(shop: ShopStore, request: IncomingMessage, response: ServerResponse): void {
  const token = readCookie(request, COOKIE);
  if (token) sessions(shop).delete(token);
  setCookie(response, COOKIE, "", { maxAge: 0 });
}

/** By e-mail, in any case of letters. */
export function findCustomerByEmail(shop: ShopStore, email: string): Customer | undefined {
  const wanted = email.trim().toLowerCase();
  const ids = customerList.lookups?.email?.(shop, wanted);
  const candidates = ids?.map((id) => shop.customers.get(id)) ?? shop.customers.values();
  for (const one of candidates) if (one?.email?.toLowerCase() === wanted) return one;
  return undefined;
}
