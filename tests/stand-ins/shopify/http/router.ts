import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { HttpError, sendJson, type Exchange } from "./exchange";

type Method = "DELETE" | "GET" | "PATCH" | "POST" | "PUT";

/** A path pattern such as `/control/shops/:shop/orders`; a last `*name` takes the rest of the path. */
export interface Route {
  method: Method;
  path: string;
  handle: (exchange: Exchange) => Promise<void> | void;
}

interface CompiledRoute extends Route {
  expression: RegExp;
}

export type Router = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes a request handler of routes; the first that matches wins. HEAD is served by GET routes. */
export function createRouter(routes: Route[]): Router {
  const compiled = routes.map((route) => ({ ...route, expression: compile(route.path) }));
  return async (request, response) => {
    try {
      await dispatch(compiled, request, response);
    } catch (error) {
      answerError(response, error);
    }
  };
}

async function dispatch(
  routes: CompiledRoute[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const matching = routes.filter((route) => route.expression.test(url.pathname));
  const route = matching.find((candidate) => candidate.method === method);
  if (!route) {
    throw new HttpError(
      matching.length > 0 ? 405 : 404,
      matching.length > 0 ? "Method not allowed" : "Not Found",
    );
  }
  const groups = route.expression.exec(url.pathname)?.groups ?? {};
  const params = Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
  await route.handle({ request, response, url, params });
}

function compile(path: string): RegExp {
  const source = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/:([a-zA-Z]+)/g, "(?<$1>[^/]+)")
    .replace(/\*([a-zA-Z]+)$/, "(?<$1>.*)");
  return new RegExp(`^${source}$`);
}

function answerError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof HttpError) sendJson(response, error.status, { errors: error.message });
  else if (error instanceof z.ZodError) {
    sendJson(response, 400, { errors: "Invalid request", issues: error.issues });
  } else {
    console.error("local Shopify:", error);
    sendJson(response, 500, { errors: error instanceof Error ? error.message : "Internal error" });
  }
}
