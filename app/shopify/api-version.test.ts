import { existsSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, it } from "vitest";
import { z } from "zod";
import { API_VERSION } from "./api-version";

const configSchema = z.object({ webhooks: z.object({ api_version: z.string() }) });

it("is the version of shopify.app.toml, and one whose schema the documents are checked against", () => {
  const config = configSchema.parse(parse(readFileSync("shopify.app.toml", "utf8")));
  expect(config.webhooks.api_version).toBe(API_VERSION);
  expect(existsSync(`node_modules/@shopify/dev-mcp/dist/data/admin_${API_VERSION}.json.gz`)).toBe(
    true,
  );
});
