import type { IncomingMessage, ServerResponse } from "node:http";
import { HttpError } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Customer, ShopLocale } from "tests/stand-ins/shopify/store/types";
import { emptyCart, findCart, saveCart, type CartRecord } from "./cart/cart-record";
import { randomToken, readCookie, setCookie } from "./cookies";
import { countriesOf } from "./countries";
import { findSignedInCustomer } from "./customer-session";
import { splitLocale } from "./locales";
import { findThemeState, type ThemeState } from "./theme/theme-state";

/** One request to a shop's storefront, with all that cookies and address tell of the shopper. */
export interface Visit {
  platform: Platform;
  shop: ShopStore;
  request: IncomingMessage;
  response: ServerResponse;
  /** As the browser asked: `http://127.0.0.1:PORT/fi/products/mug?variant=1`. */
  url: URL;
  /** Path without the language: `/products/mug`. */
  path: string;
  locale: ShopLocale;
  /** `/fi`, or "" in the primary language. */
  rootUrl: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  customer: Customer | null;
  theme: ThemeState;
  /** The shopper's cart; an empty one is not stored. */
  cart: CartRecord;
}

/** Reads who asks for what. @throws HttpError 400 for a path that is no URL. */
export function readVisit(
  platform: Platform,
  shop: ShopStore,
  request: IncomingMessage,
  response: ServerResponse,
): Visit {
  const url = parseUrl(request);
  const { locale, rootUrl, path } = splitLocale(shop.record, url.pathname);
  return {
    platform,
    shop,
    request,
    response,
    url,
    path: path.length > 1 ? path.replace(/\/+$/, "") || "/" : path,
    locale,
    rootUrl,
    countryCode: readCountry(shop, request),
    customer: findSignedInCustomer(shop, request),
    theme: findThemeState(shop),
    cart: readCart(shop, request),
  };
}

/** Stores the visit's cart and gives the browser its cookie. */
export function keepCart(visit: Visit, cart: CartRecord): void {
  saveCart(visit.shop, cart);
  visit.cart = cart;
  setCookie(visit.response, "cart", cart.token, { isHidden: false });
}

function parseUrl(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
  } catch {
    throw new HttpError(400, "Bad Request");
  }
}

function readCart(shop: ShopStore, request: IncomingMessage): CartRecord {
  const token = readCookie(request, "cart") ?? "";
  return findCart(shop, token) ?? emptyCart(randomToken());
}

function readCountry(shop: ShopStore, request: IncomingMessage): string {
  const home = shop.record.address.countryCode ?? "FI";
  const chosen = readCookie(request, "localization");
  return countriesOf(home, "en").find(({ isoCode }) => isoCode === chosen)?.isoCode ?? home;
}
