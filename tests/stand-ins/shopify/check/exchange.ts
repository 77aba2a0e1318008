/** Plain JSON, as captures and answers hold it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** A GraphQL answer over HTTP: `data`, `errors`, `extensions`. */
export interface Answer {
  data?: Json;
  errors?: Json;
  extensions?: Json;
}

/** One recorded request and the answer Shopify gave. */
export interface Exchange {
  /** Where the answer stands inside its capture, e.g. `setup.orderCreate.response`. */
  path: string;
  /** The GraphQL document; null when the capture holds only variables and answer. */
  document: string | null;
  variables: JsonObject;
  answer: Answer;
  /** A read that the recorder made for itself, at a moment the capture does not tell. */
  isUpstreamCall: boolean;
}

/** A file of recorded exchanges. */
export interface Capture {
  /** Path relative to the folder that is checked. */
  file: string;
  /** `harry-test-heelo.myshopify.com` when the capture names its shop. */
  shop: string | null;
  /** True when the file was made by a simulation and so is no evidence of Shopify. */
  isSimulated: boolean;
  exchanges: Exchange[];
  /** Every gid of the file, in its order: what the recorded shop had is named first. */
  gids: string[];
}

/** Narrows to a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
