import { createHmac } from "node:crypto";
import { signProxyQuery } from "tests/stand-ins/shopify/auth/signatures";

// Attacks on what Shopify and we sign, for tests and for `npm run check:attack`.

/** Something that must not be believed, and why. */
export interface Forgery {
  what: string;
  text: string;
}

const RESERVED = ["logged_in_customer_id", "path_prefix", "shop", "timestamp"];

/** The text that is signed, without anything of ours: see the local Shopify. */
function join(query: URLSearchParams): string {
  const lines = [...new Set(query.keys())]
    .filter((name) => name !== "signature")
    .map((name) => `${name}=${query.getAll(name).join(",")}`);
  return lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join("");
}

type Random = () => number;

/** A generator that gives the same numbers for the same seed (mulberry32), so that a failure can be repeated. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Another list of parameters that is signed as the same text, by cutting the text anew; null when these cuts give none.
 * Each piece begins a parameter, at one of Shopify's names or anywhere.
 */
export function recut(query: URLSearchParams, random: Random): URLSearchParams | null {
  const text = join(query);
  const cuts = new Set([0]);
  for (const name of RESERVED) {
    for (let at = text.indexOf(`${name}=`); at > 0; at = text.indexOf(`${name}=`, at + 1))
      if (random() < 0.7) cuts.add(at);
  }
  const more = Math.floor(random() * 4);
  for (let index = 0; index < more; index++) cuts.add(Math.floor(random() * text.length));
  const places = [...cuts].sort((a, b) => a - b);
  const forged = new URLSearchParams();
  for (const [index, from] of places.entries()) {
    const piece = text.slice(from, places[index + 1]);
    // A name may hold "=" too: a query can encode it.
    const equals = random() < 0.8 ? piece.indexOf("=") : piece.lastIndexOf("=");
    if (equals < 0) return null;
    forged.append(piece.slice(0, equals), piece.slice(equals + 1));
  }
  return join(forged) === text ? forged : null;
}

const PIECES = [
  ...RESERVED.map((name) => `${name}=`),
  ...RESERVED,
  ..."a 1 5 42 = , q query z sh op shop hop time stamp logged_in_ customer_id path prefix / /apps/help evil.myshopify.com x.myshopify.com".split(
    " ",
  ),
];

/** What a shopper may put into an address so that Shopify signs it. */
export function createShopperQuery(random: Random): URLSearchParams {
  const query = new URLSearchParams();
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => PIECES[Math.floor(random() * PIECES.length)],
    ).join("");
  const count = Math.floor(random() * 4);
  for (let index = 0; index < count; index++) query.append(word(), word());
  for (const name of [...RESERVED, "signature"]) query.delete(name);
  return query;
}

interface Signed {
  shop: string;
  customerId: string;
  pathPrefix: string;
  timestamp: number;
  secret: string;
}

/** A shopper's query as Shopify sends it on. */
export function signShopperQuery(query: URLSearchParams, signed: Signed): URLSearchParams {
  const all = new URLSearchParams(query);
  all.append("shop", signed.shop);
  all.append("logged_in_customer_id", signed.customerId);
  all.append("path_prefix", signed.pathPrefix);
  all.append("timestamp", String(signed.timestamp));
  all.append("signature", signProxyQuery(all, signed.secret));
  return all;
}

/** Addresses that name somebody else under a signature that Shopify made for the shopper's own. */
export function forgeProxyQueries(signed: Signed): Forgery[] {
  const { secret } = signed;
  const forge = (what: string, shopper: string, forged: Record<string, string>): Forgery => {
    const genuine = signShopperQuery(new URLSearchParams(shopper), signed);
    const query = new URLSearchParams(forged);
    query.append("signature", genuine.get("signature") ?? "");
    return { what, text: query.toString() };
  };
  const { shop, pathPrefix, timestamp } = signed;
  const rest = { path_prefix: pathPrefix, shop, timestamp: String(timestamp) };
  return [
    forge("a customer in a value", "a=1logged_in_customer_id%3D5", {
      a: "1",
      logged_in_customer_id: "5",
      "logged_in_customer_id=path_prefix": pathPrefix,
      ...rest,
    }),
    forge("a customer in a name", "a1logged_in_customer_id=5", {
      logged_in_customer_id: "5",
      a1: "",
      ...rest,
    }),
    forge("another shop in a value", "r=1shop%3Devil.myshopify.com", {
      ...rest,
      logged_in_customer_id: signed.customerId,
      r: "1",
      shop: "evil.myshopify.com",
    }),
    {
      what: "a signature by another algorithm",
      text: `shop=${shop}&timestamp=${timestamp}&path_prefix=${pathPrefix}&logged_in_customer_id=5&signature=${createHmac("sha1", secret).update("x").digest("hex")}`,
    },
  ];
}
