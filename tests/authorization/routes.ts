import { readdirSync } from "node:fs";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { AppError } from "~/errors";

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

export interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

/** Who may call a route; told by the first part of its file's name. */
export type Audience = "staff" | "shopify" | "forwarder" | "proxy" | "visitor" | "anybody";

const AUDIENCES: readonly [RegExp, Audience][] = [
  [/^(app|sse)(\.|$)/, "staff"],
  [/^webhooks\./, "shopify"],
  [/^channels\./, "forwarder"],
  // Shoppers, through the shop's signed app proxy, and at our own origin with a token that we signed.
  [/^proxy\./, "proxy"],
  [/^storefront\./, "visitor"],
  // The way in and what monitors ask: they must work without a session, and tell nothing of any shop.
  [/^(_index|auth\..*|\$)$/, "anybody"],
];

export interface Route {
  /** "app.inbox.$number" */
  name: string;
  audience: Audience | undefined;
  load(): Promise<RouteModule>;
}

const MODULES = import.meta.glob<RouteModule>([
  "../../app/routes/*.{ts,tsx}",
  "../../app/routes/*/route.{ts,tsx}",
]);

const nameOf = (path: string): string =>
  path
    .replace("../../app/routes/", "")
    .replace(/\/route\.tsx?$/, "")
    .replace(/\.tsx?$/, "");

/** Every route of the app, as its files are named. */
export function findRoutes(): Route[] {
  return Object.entries(MODULES).map(([path, load]) => {
    const name = nameOf(path);
    return { name, load, audience: AUDIENCES.find(([prefix]) => prefix.test(name))?.[1] };
  });
}

/** How many route files there are, counted another way. */
export function countRouteFiles(): number {
  const entries = readdirSync("app/routes", { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name)).length;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

/** What Remix's `data()` gives. */
interface DataWithInit {
  type: "DataWithResponseInit";
  data: unknown;
  init: ResponseInit | null;
}

const isDataWithInit = (value: unknown): value is DataWithInit =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  value.type === "DataWithResponseInit";

async function toAnswer(value: unknown): Promise<Answer> {
  if (value instanceof Response) {
    const isStream = value.headers.get("Content-Type")?.startsWith("text/event-stream") ?? false;
    if (isStream) await value.body?.cancel();
    return {
      status: value.status,
      headers: value.headers,
      body: isStream ? "" : await value.text(),
    };
  }
  if (isDataWithInit(value)) {
    const headers = new Headers(value.init?.headers);
    return { status: value.init?.status ?? 200, headers, body: JSON.stringify(value.data) };
  }
  return { status: 200, headers: new Headers(), body: JSON.stringify(value ?? null) };
}

/** Calls a loader or action as Remix does, and gives what the browser would get. */
export async function call(
  handler: Handler,
  request: Request,
  params: Record<string, string> = {},
): Promise<Answer> {
  try {
    return await toAnswer(await handler({ request, params, context: {} }));
  } catch (thrown) {
    if (thrown instanceof Response || isDataWithInit(thrown)) return toAnswer(thrown);
    if (thrown instanceof AppError)
      return { status: thrown.status, headers: new Headers(), body: thrown.userMessage };
    throw thrown;
  }
}
