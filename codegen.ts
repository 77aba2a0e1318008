import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { buildClientSchema, printSchema, type IntrospectionQuery } from "graphql";
import { API_VERSION } from "./app/shopify/api-version";

// The Admin schema as Shopify publishes it in its own package: no shop and no network is needed to check a field.
const file = `node_modules/@shopify/dev-mcp/dist/data/admin_${API_VERSION}.json.gz`;
const introspection = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as
  IntrospectionQuery | { data: IntrospectionQuery };
const schema = printSchema(
  buildClientSchema("data" in introspection ? introspection.data : introspection),
);

/** `npm run codegen` types the documents of app/commerce/documents; `npm run codegen:check` fails when that is due. */
const config: CodegenConfig = {
  schema,
  documents: ["app/**/documents/*.ts"],
  generates: {
    "app/shopify/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: {
        // Documents as strings: nothing is parsed at run time, and a bulk operation takes a string anyway.
        documentMode: "string",
        enumsAsTypes: true,
        onlyOperationTypes: true,
        skipTypename: true,
        useTypeImports: true,
        disableDescriptions: true,
        scalars: {
          ARN: "string",
          DateTime: "string",
          Decimal: "string",
          FormattedString: "string",
          HTML: "string",
          ID: "string",
          JSON: "unknown",
          Money: "string",
          UnsignedInt64: "string",
          URL: "string",
        },
      },
    },
  },
};

export default config;
