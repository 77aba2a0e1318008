/** Where a stream's bytes go: a response of Node's HTTP server. */
export interface StreamSink {
  write(text: string): unknown;
  end(): unknown;
  destroy(): unknown;
  /** Bytes that the client has not taken yet. */
  readonly writableLength: number;
  readonly destroyed: boolean;
}

// Whoever takes so little is gone or hopelessly slow. They lose the connection, not a message: the page comes back and
// says what it had last.
const MAX_WAITING_BYTES = 256 * 1024;

// Whether shop, visitor and token are still what they were is asked when a page comes back; so it does now and then.
const LIFETIME_MS = 60 * 60_000;

/** Server-sent events to one open page. */
export class ChatStream {
  /** Sequence of the last message that was written to it. */
  cursor = 0;
  private lastState = "";
  private readonly endsAt = Date.now() + LIFETIME_MS * (1 + Math.random() / 4);

  constructor(
    readonly shopId: number,
    readonly visitorId: string,
    private readonly sink: StreamSink,
  ) {}

  /** Writes what is ready to be sent; a client that takes nothing is let go. */
  write(text: string): void {
    if (this.sink.destroyed) return;
    this.sink.write(text);
    if (this.sink.writableLength > MAX_WAITING_BYTES) this.sink.destroy();
  }

  writeMessage(sequence: number, event: string): void {
    if (sequence <= this.cursor) return;
    this.cursor = sequence;
    this.write(event);
  }

  /** Tells how the conversation stands, if that changed since it was told last. */
  writeState(state: string): void {
    if (state === this.lastState) return;
    this.lastState = state;
    this.write(formatEvent("state", state));
  }

  /** Says that we are still here; ends the stream when it is time for the page to ask anew. */
  beat(now: number): void {
    if (now >= this.endsAt) this.end();
    else this.write(":\n\n");
  }

  end(): void {
    this.sink.end();
  }
}

/** One event; `data` is JSON, which has no line breaks. */
export function formatEvent(event: string, data: string, id?: number): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;
}
