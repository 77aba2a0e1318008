import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readSignatureVectors } from "tests/kit/data/signature-vectors";
import { isWebhookSignature } from "./webhook-signature.server";

const vectorSchema = z.object({
  name: z.string(),
  expected: z.string().optional(),
  secret: z.string().optional(),
  body: z.string().optional(),
});

const readVectors = () => readSignatureVectors("shopify-webhook");

const complete = readVectors().flatMap((vector) => {
  const { success, data } = vectorSchema.required().safeParse(vector);
  // A base64 SHA-256 has 44 characters; one of the vectors was published cut off.
  return success && data.expected.length === 44 ? [data] : [];
});

describe("isWebhookSignature", { tags: ["data"] }, () => {
  it("has vectors to be measured by", () => {
    expect(complete.length).toBeGreaterThanOrEqual(2);
  });

  it.each(complete)("accepts the published vector $name", ({ body, expected, secret }) => {
    expect(isWebhookSignature(Buffer.from(body), expected, secret)).toBe(true);
  });

  it.each(complete)("refuses $name when anything differs", ({ body, expected, secret }) => {
    expect(isWebhookSignature(Buffer.from(`${body} `), expected, secret)).toBe(false);
    expect(isWebhookSignature(Buffer.from(body), expected, `${secret}x`)).toBe(false);
    expect(isWebhookSignature(Buffer.from(body), `${expected} `, secret)).toBe(false);
    expect(isWebhookSignature(Buffer.from(body), expected.slice(0, -1), secret)).toBe(false);
    expect(isWebhookSignature(Buffer.from(body), expected.toLowerCase(), secret)).toBe(false);
  });

  it("agrees with the vector of which only the beginning is known", () => {
    const cut = readVectors().find(({ name }) => name === "shopify-webhook-2");
    const { body, expected, secret } = vectorSchema.required().parse(cut);
    const whole = createHmac("sha256", secret).update(body).digest("base64");
    expect(whole.startsWith(expected)).toBe(true);
    expect(isWebhookSignature(Buffer.from(body), whole, secret)).toBe(true);
    expect(isWebhookSignature(Buffer.from(body), expected, secret)).toBe(false);
  });

  it("refuses every forgery that others test with", () => {
    const negative = readVectors().find(({ name }) => name === "shopify-webhook-NEG");
    const schema = z.object({
      body: z.string(),
      secret: z.string(),
      negative: z.array(z.string()),
    });
    const { body, secret, negative: forgeries } = schema.parse(negative);
    expect(
      forgeries.filter((forgery) => isWebhookSignature(Buffer.from(body), forgery, secret)),
    ).toEqual([]);
    expect(forgeries.length).toBeGreaterThan(3);
  });

  it("refuses what is not base64 of 32 bytes", () => {
    for (const signature of [
      "",
      "0",
      "=",
      "sha256=abc",
      "\u0000",
      "x".repeat(44),
      "ä".repeat(44),
    ]) {
      expect(isWebhookSignature(Buffer.from("{}"), signature, "secret")).toBe(false);
    }
  });
});
