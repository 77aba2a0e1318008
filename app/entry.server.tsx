import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { noteUnavailable } from "./answer-unavailable.server";
import { AppError } from "./errors";
import { limitPictures } from "./limit-pictures";
import { logger } from "./logger.server";
import { addDocumentResponseHeaders } from "./shopify/shopify.server";

export { webProcess } from "./web-process.server";

export const streamTimeout = 5_000;

/** Renders a document: at once for people, when everything is there for robots. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  addDocumentResponseHeaders(request, headers);
  limitPictures(headers, context);
  const readyEvent = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} />,
      {
        [readyEvent]: () => {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: responseStatus,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError: (error: unknown) => {
          responseStatus = 500;
          logger.error({ err: error }, "a page failed to render");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000);
  });
}

// Of a method or an address that no route has, Remix makes an error too.
const isExpected = (error: unknown): boolean =>
  error instanceof AppError || (isRouteErrorResponse(error) && error.status < 500);

/** Logs what no route expected. Aborted requests and expected failures are no news. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || isExpected(error)) return;
  noteUnavailable(context, error);
  logger.error(
    { err: error, method: request.method, path: new URL(request.url).pathname },
    "request failed",
  );
}
