import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { COMPLIANCE_TOPICS, isComplianceTopic, WEBHOOK_TOPICS } from "./webhook-topics";

const configSchema = z.object({
  webhooks: z.object({
    subscriptions: z.array(
      z.object({
        uri: z.string(),
        topics: z.array(z.string()).default([]),
        compliance_topics: z.array(z.string()).default([]),
      }),
    ),
  }),
});

const { subscriptions } = configSchema.parse(
  parse(readFileSync("shopify.app.toml", "utf8")),
).webhooks;

describe("webhook topics", () => {
  it("are exactly those of shopify.app.toml", () => {
    const subscribed = subscriptions.flatMap((entry) => [
      ...entry.topics,
      ...entry.compliance_topics,
    ]);
    expect(subscribed.toSorted()).toEqual([...WEBHOOK_TOPICS].toSorted());
  });

  it("all arrive at the one door", () => {
    expect(new Set(subscriptions.map((entry) => entry.uri))).toEqual(
      new Set(["/webhooks/shopify"]),
    );
  });

  it("keep a body for the compliance topics alone", () => {
    const compliance = subscriptions.flatMap((entry) => entry.compliance_topics);
    expect(compliance.toSorted()).toEqual([...COMPLIANCE_TOPICS].toSorted());
    expect(WEBHOOK_TOPICS.filter(isComplianceTopic).toSorted()).toEqual(compliance.toSorted());
  });
});
