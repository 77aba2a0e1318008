import { noteAway, pause } from "./connection";

type Fetch = typeof globalThis.fetch;

const FIRST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 4_000;

/** Answers of whoever stands before a server that is away; what the app itself answers is marked as Remix's. */
const isAway = ({ status, headers }: Response): boolean =>
  status >= 502 && !headers.has("X-Remix-Response");

/** Whether a request loads what a page shows: asking again changes nothing. */
function isLoad(input: RequestInfo | URL, init?: RequestInit): boolean {
  const { url, method } = input instanceof Request ? input : { url: String(input), method: "GET" };
  const { origin, pathname } = new URL(url, location.href);
  return (
    origin === location.origin &&
    (init?.method ?? method).toUpperCase() === "GET" &&
    pathname.endsWith(".data")
  );
}

/** One try; null when nobody answered. What was given up on purpose is thrown. */
async function tryOnce(
  fetch: Fetch,
  [input, init]: Parameters<Fetch>,
  signal: AbortSignal | null,
): Promise<Response | null> {
  try {
    const response = await fetch(input instanceof Request ? input.clone() : input, init);
    return isAway(response) ? null : response;
  } catch (error) {
    // That is how fetch says that no answer came.
    if (signal?.aborted || !(error instanceof TypeError)) throw error;
    return null;
  }
}

/** Asks until somebody answers, or the signal of the request ends it. */
async function askUntilAnswered(fetch: Fetch, request: Parameters<Fetch>): Promise<Response> {
  const [input, init] = request;
  const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
  let answer = await tryOnce(fetch, request, signal);
  if (answer) return answer;
  const noteBack = noteAway();
  try {
    for (let ms = FIRST_PAUSE_MS; !answer; ms = Math.min(ms * 2, MOST_PAUSE_MS)) {
      // A part of chance keeps all pages from asking in the same moment after a restart.
      await pause(ms * (0.5 + Math.random()), signal);
      signal?.throwIfAborted();
      answer = await tryOnce(fetch, request, signal);
    }
    return answer;
  } finally {
    noteBack();
  }
}

/**
 * Makes a fetch that asks for a page's data until the server answers, so that a moment without it costs a moment and not
 * the page: Remix puts an error in place of a page whose data does not come. Everything else passes through.
 */
export function keepAsking(fetch: Fetch): Fetch {
  return (...request) =>
    isLoad(...request) ? askUntilAnswered(fetch, request) : fetch(...request);
}
