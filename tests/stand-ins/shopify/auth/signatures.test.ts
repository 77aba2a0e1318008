import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readSignatureVectors, type SignatureVector } from "tests/kit/data/signature-vectors";
import { signAdminQuery, signProxyQuery, signWebhookBody } from "./signatures";

type Vector = SignatureVector & { expected: string; secret: string };

function vectorsOf(prefix: string): Vector[] {
  return readSignatureVectors(prefix).filter(
    (one): one is Vector => typeof one.secret === "string" && typeof one.expected === "string",
  );
}

describe("signatures", { tags: ["data"] }, () => {
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
