import { call, type Answer } from "tests/authorization/routes";
import { createToken } from "tests/authorization/sessions";

type Handler = Parameters<typeof call>[0];

interface PageRequest {
  params?: Record<string, string>;
  query?: string;
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown;
}

/** Asks a page of the app as a member of staff of `shopDomain`, who is signed in. */
export async function askAsStaff(
  shopDomain: string,
  handler: Handler,
  { params = {}, query = "", body }: PageRequest = {},
): Promise<Answer & { json: unknown }> {
  const headers = new Headers({ Authorization: `Bearer ${createToken(shopDomain)}` });
  const init: RequestInit = { headers };
  if (body instanceof FormData) {
    // What a browser sends: the length is known before the first byte.
    const encoded = new Response(body);
    const bytes = Buffer.from(await encoded.arrayBuffer());
    headers.set("Content-Type", encoded.headers.get("Content-Type") ?? "");
    headers.set("Content-Length", String(bytes.length));
    Object.assign(init, { method: "POST", body: bytes });
  } else if (body !== undefined) {
    headers.set("Content-Type", "application/json");
    Object.assign(init, { method: "POST", body: JSON.stringify(body) });
  }
  const answer = await call(
    handler,
    new Request(`https://doorbell.example/app${query}`, init),
    params,
  );
  return { ...answer, json: answer.body === "" ? null : (JSON.parse(answer.body) as unknown) };
}
