import { createParser } from "eventsource-parser";

export interface StreamEvent {
  type: string;
  id: string | null;
  data: string;
}

interface ReadOptions {
  headers: Record<string, string>;
  signal: AbortSignal;
  onEvent: (event: StreamEvent) => void;
  onOpen?: () => void;
}

/** Reads a stream of server-sent events until it ends. Throws when it is refused or cut. */
export async function readStream(url: string, options: ReadOptions): Promise<void> {
  const { headers, signal, onEvent, onOpen } = options;
  const response = await fetch(url, { headers, signal });
  if (response.status !== 200 || !response.body)
    throw new Error(`stream: ${response.status} ${await response.text()}`);
  onOpen?.();
  const parser = createParser({
    onEvent: ({ event, id, data }) => onEvent({ type: event ?? "message", id: id ?? null, data }),
  });
  const decoder = new TextDecoder();
  for await (const chunk of response.body) parser.feed(decoder.decode(chunk, { stream: true }));
}
