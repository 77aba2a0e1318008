import { createParser } from "eventsource-parser";
import { z } from "zod";
import { noteAway, pause } from "./connection";

const hintSchema = z.object({
  topic: z.string(),
  type: z.string(),
  typing: z.object({ isTyping: z.boolean(), name: z.string().nullable() }).optional(),
});

/** What the server says changed. */
export type PageHint = z.infer<typeof hintSchema>;

interface ReadHintsOptions {
  signal: AbortSignal;
  onHint: (hint: PageHint) => void;
  /** Each time a connection stands. */
  onOpen: () => void;
}

const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 15_000;
// The server says "still here" every 15 s; a connection that is silent for longer is dead, whatever TCP thinks.
const SILENCE_MS = 40_000;

function parseHint(data: string): PageHint | null {
  try {
    return hintSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}

async function readOnce(
  options: ReadHintsOptions & { onRefused: () => void },
  lastEventId: string | null,
): Promise<string | null> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  let newestId = lastEventId;
  let isOpen = false;
  try {
    // Through fetch and not EventSource, which could not send the session token that App Bridge adds.
    const response = await fetch("/sse", {
      headers: {
        Accept: "text/event-stream",
        ...(lastEventId ? { "Last-Event-ID": lastEventId } : {}),
      },
      signal: AbortSignal.any([options.signal, silence.signal]),
    });
    if (!response.ok || !response.body) throw new Error(`hints: ${response.status}`);
    isOpen = true;
    options.onOpen();
    const parser = createParser({
      onEvent: (event) => {
        newestId = event.id ?? newestId;
        const hint = parseHint(event.data);
        if (hint) options.onHint(hint);
      },
    });
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      parser.feed(decoder.decode(part.value, { stream: true }));
    }
  } catch {
    // Networks end connections; the caller opens the next one.
    if (!isOpen && !options.signal.aborted) options.onRefused();
  } finally {
    clearTimeout(timer);
  }
  return newestId;
}

/**
 * Listens to the shop's hints until `signal` ends it: reconnects by itself, slower each time it fails, tells the page while it cannot, and says where
 * it was (Last-Event-ID), upon which the server tells it to look again at everything.
 */
export async function readHints(options: ReadHintsOptions): Promise<void> {
  let lastEventId: string | null = null;
  let delay = FIRST_DELAY_MS;
  let noteBack: (() => void) | null = null;
  const onBack = () => {
    noteBack?.();
    noteBack = null;
  };
  const onOpen = () => {
    delay = FIRST_DELAY_MS;
    onBack();
    options.onOpen();
  };
  const onRefused = () => {
    noteBack ??= noteAway();
  };
  while (!options.signal.aborted) {
    lastEventId = await readOnce({ ...options, onOpen, onRefused }, lastEventId);
    // A part of chance keeps all pages from returning in the same moment after a restart.
    await pause(delay * (0.5 + Math.random()), options.signal);
    delay = Math.min(delay * 2, MAX_DELAY_MS);
  }
  onBack();
}
