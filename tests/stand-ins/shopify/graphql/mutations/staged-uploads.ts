import { randomUUID } from "node:crypto";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { argumentsOf, mutation } from "./mutation";

interface StagedUploadInput {
  filename: string;
  mimeType: string;
  resource: string;
  fileSize?: string | number | null;
  httpMethod?: "POST" | "PUT" | null;
}

/** Kinds whose size Shopify must know beforehand. */
const SIZED = new Set(["MODEL_3D", "VIDEO"]);
const BUCKET = "https://shopify-staged-uploads.storage.googleapis.com/";

export const stagedUploadsCreate = mutation("stagedUploadsCreate", {
  scope: null,
  fields: ["stagedTargets", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: StagedUploadInput[] }>(args);
    const errors = input.flatMap(({ resource, fileSize }, index) => {
      if (!SIZED.has(resource) || fileSize) return [];
      const text = `file size is required for ${resource === "VIDEO" ? "video" : "3D model"} resources`;
      return [userError(["input", String(index), "fileSize"], text)];
    });
    const stagedTargets = input.map((one) => stagedTarget(shop.record.id, one));
    return { stagedTargets: errors.length > 0 ? null : stagedTargets, userErrors: errors };
  },
});

/** Where a file is to be sent: a form to post to, or an address to put it at. */
function stagedTarget(shopId: number, { filename, mimeType, httpMethod }: StagedUploadInput) {
  const key = `tmp/${shopId}/files/${randomUUID()}/${encodeURIComponent(filename)}`;
  const parameter = (name: string, value: string) => ({ name, value });
  if (httpMethod !== "POST") {
    return {
      url: `${BUCKET}${key}?X-Goog-Signature=${randomUUID()}`,
      resourceUrl: `${BUCKET}${key}`,
      parameters: [parameter("content_type", mimeType), parameter("acl", "private")],
    };
  }
  return {
    url: BUCKET,
    resourceUrl: `${BUCKET}${key}`,
    parameters: [
      parameter("Content-Type", mimeType),
      parameter("success_action_status", "201"),
      parameter("acl", "private"),
      parameter("key", key),
      parameter("x-goog-date", "20261122T160000Z"),
      parameter("x-goog-credential", "merchant-assets@shopify-tiers.iam.gserviceaccount.com"),
      parameter("x-goog-algorithm", "GOOG4-RSA-SHA256"),
      parameter("x-goog-signature", randomUUID()),
      parameter("policy", Buffer.from(key).toString("base64")),
    ],
  };
}
