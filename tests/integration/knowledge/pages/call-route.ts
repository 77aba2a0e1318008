import { call, findRoutes } from "tests/authorization/routes";
import { createToken } from "tests/authorization/sessions";

interface Asked {
  shop: string;
  params?: Record<string, string>;
  /** A form, or what is sent as JSON. Left out: the page is opened. */
  body?: unknown;
  query?: string;
}

/** Calls a route's loader or action as the signed-in member of staff of a shop, and gives the answer's JSON. */
export async function callRoute(name: string, { shop, params, body, query = "" }: Asked) {
  const route = findRoutes().find((one) => one.name === name);
  const { loader, action } = (await route?.load()) ?? {};
  const handler = body === undefined ? loader : action;
  if (!handler) throw new Error(`${name} does not answer that`);
  const isForm = body instanceof FormData;
  const headers = {
    Authorization: `Bearer ${createToken(shop)}`,
    ...(isForm ? {} : { "Content-Type": "application/json" }),
  };
  const posted = { method: "POST", body: isForm ? body : JSON.stringify(body) };
  const request = new Request(`https://doorbell.example/app${query}`, {
    headers,
    ...(body === undefined ? {} : posted),
  });
  const answer = await call(handler, request, params);
  return { status: answer.status, json: JSON.parse(answer.body) as unknown };
}
