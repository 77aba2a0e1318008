import { action } from "~/routes/channels.email.($shopAddress)";

interface Post {
  body: string | Buffer | FormData;
  path?: string;
  headers?: Record<string, string>;
  /** Null sends no Authorization at all. */
  authorization?: string | null;
}

export const FORWARDER_TOKEN = "test-forwarder-token-0123456789abcdef";

/** Posts to the HTTPS door as a forwarder would. `path` is what stands after /channels/email/. */
export async function postMail(post: Post): Promise<Response> {
  const { body, path = "", authorization = `Bearer ${FORWARDER_TOKEN}` } = post;
  const headers = new Headers(post.headers);
  if (authorization !== null) headers.set("Authorization", authorization);
  const url = `https://doorbell.test/channels/email/${path}`;
  const content = Buffer.isBuffer(body) ? new Uint8Array(body) : body;
  const request = new Request(url, { method: "POST", headers, body: content });
  const shopAddress = decodeURIComponent(path.split("?")[0] ?? "") || undefined;
  const params = { shopAddress };
  return action({ request, params, context: {} } as Parameters<typeof action>[0]);
}
