import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { readData } from "./read-data";

/** A signature that others computed, with the secret and what was signed. */
export interface SignatureVector {
  name: string;
  secret?: string;
  expected?: string;
  query?: string;
  body?: string;
  negative?: string[];
}

const hash = (secret: string, text: string, encoding: "hex" | "base64"): string =>
  createHmac("sha256", secret).update(text).digest(encoding);

// Signed as Shopify's documentation does it by hand: `signed` is the sorted query, without what escapes and joins it.
const query = (name: string, secret: string, query: string, signed: string): SignatureVector => ({
  name,
  secret,
  query,
  expected: hash(secret, signed, "hex"),
});
const webhook = (name: string, secret: string, body: string, length = 44): SignatureVector => ({
  name,
  secret,
  body,
  expected: hash(secret, body, "base64").slice(0, length),
});
const whole = hash("hush", '{"id":3}', "base64");

const OWN: SignatureVector[] = [
  query(
    "shopify-oauth-own",
    "hush",
    "timestamp=1337178173&code=0907a61c&shop=wool.myshopify.com",
    "code=0907a61c&shop=wool.myshopify.com&timestamp=1337178173",
  ),
  query(
    "shopify-app-proxy-guest",
    "hush",
    "shop=wool.myshopify.com&path_prefix=%2Fapps%2Fhelp&timestamp=1317327555&extra=1&extra=2&logged_in_customer_id=",
    "extra=1,2logged_in_customer_id=path_prefix=/apps/helpshop=wool.myshopify.comtimestamp=1317327555",
  ),
  query(
    "shopify-app-proxy-customer",
    "secret",
    "shop=wool.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fhelp&timestamp=1317327555",
    "logged_in_customer_id=1path_prefix=/apps/helpshop=wool.myshopify.comtimestamp=1317327555",
  ),
  webhook("shopify-webhook-1", "hush", '"a text"'),
  webhook("shopify-webhook-2", "shop-secret", '{"id":1}', 40),
  webhook("shopify-webhook-3", "hush", '{"id": 2}'),
  {
    name: "shopify-webhook-NEG",
    secret: "hush",
    body: '{"id":3}',
    negative: [
      hash("hush", '{"id":3}', "hex"),
      hash("hush", '{"id":4}', "base64"),
      hash("other", '{"id":3}', "base64"),
      whole.slice(1),
      `${whole}=`,
    ],
  },
];

/** Vectors whose names begin with `prefix`: our own, or the published ones in a run over others' data. */
export function readSignatureVectors(prefix: string): SignatureVector[] {
  const all = readData(
    OWN,
    (folder) =>
      JSON.parse(
        readFileSync(`${folder}/signature-vectors/vectors.json`, "utf8"),
      ) as SignatureVector[],
  );
  return all.filter(({ name }) => name.startsWith(prefix));
}
