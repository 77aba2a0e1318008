import { ApiVersion } from "@shopify/shopify-api";

/** The one Admin API version: client, code generation and shopify.app.toml are held to it by a test. */
export const API_VERSION = ApiVersion.October26;
