import { globSync, readFileSync } from "node:fs";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  NoDeprecatedCustomRule,
  parse,
  typeFromAST,
  validate,
  visit,
  type GraphQLInputType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { ADMIN_API_VERSION, adminSchema } from "tests/stand-ins/shopify/schema/admin-schema";
import { API_VERSION } from "./api-version";
import { COMPLIANCE_TOPICS, WEBHOOK_TOPICS } from "./webhook-topics";

/** What we use although Shopify has deprecated it. Each has its reason in DECISIONS.md. */
const KEPT = [
  // Its successor is a third level of connections, which bulk operations refuse.
  "ProductVariant.image",
];

const TEMPLATE = /\/\* GraphQL \*\/\s*`([^`]*)`/g;

const texts = globSync("app/**/*.{ts,tsx}", { exclude: ["app/shopify/generated/**"] })
  .filter((file) => !file.endsWith(".test.ts"))
  .flatMap((file) => [...readFileSync(file, "utf8").matchAll(TEMPLATE)].map((match) => match[1]));
// Fragments have names that are unique over all files, as the code generator demands.
const everything = parse(texts.join("\n"));

/** "ProductVariant.image" out of "The field ProductVariant.image is deprecated. …", and so on for arguments and values. */
const nameOf = (message: string): string =>
  /^The (?:field|input field|enum value) "?([\w.]+)"? is deprecated/.exec(message)?.[1] ?? message;

describe(`what Shopify has deprecated in ${API_VERSION}`, () => {
  it("is asked for in no document, but for what DECISIONS.md explains", () => {
    expect(ADMIN_API_VERSION).toBe(API_VERSION);
    expect(texts.length).toBeGreaterThan(40);
    const found = validate(adminSchema(), everything, [NoDeprecatedCustomRule], {
      maxErrors: Infinity,
    }).map(({ message }) => nameOf(message));
    expect([...new Set(found)].toSorted()).toEqual(KEPT);
    const decisions = readFileSync("DECISIONS.md", "utf8");
    for (const name of KEPT) expect(decisions).toContain(name);
  });

  it("is part of no variable's type, so that no value can hold it", () => {
    const found: string[] = [];
    const seen = new Set<string>();
    const look = (type: GraphQLInputType): void => {
      const named = getNamedType(type);
      if (seen.has(named.name)) return;
      seen.add(named.name);
      if (isEnumType(named))
        for (const { name, deprecationReason } of named.getValues())
          if (deprecationReason) found.push(`${named.name}.${name}`);
      if (!isInputObjectType(named)) return;
      for (const field of Object.values(named.getFields())) {
        if (field.deprecationReason) found.push(`${named.name}.${field.name}`);
        look(field.type);
      }
    };
    visit(everything, {
      VariableDefinition({ type }) {
        const known = typeFromAST(adminSchema(), type as never);
        if (known) look(known as GraphQLInputType);
      },
    });
    expect(seen.size).toBeGreaterThan(3);
    expect(found).toEqual([]);
  });

  it("is no topic we subscribe to", () => {
    const topics = adminSchema().getType("WebhookSubscriptionTopic");
    if (!isEnumType(topics)) throw new Error("the schema has no topics");
    const compliance = new Set<string>(COMPLIANCE_TOPICS);
    const subscribed = WEBHOOK_TOPICS.filter((topic) => !compliance.has(topic));
    const unknownOrOld = subscribed.filter((topic) => {
      const value = topics.getValue(topic.toUpperCase().replaceAll(/[/.]/g, "_"));
      return !value || value.deprecationReason;
    });
    expect(unknownOrOld).toEqual([]);
  });
});
