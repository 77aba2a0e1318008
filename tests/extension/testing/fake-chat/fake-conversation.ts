import { randomUUID } from "node:crypto";
import type {
  Conversation,
  ConversationState,
  Message,
} from "extensions/chat-panel/panel/api/types";
import type { EventStreams } from "./event-streams";

type NewMessage = Partial<Message> & Pick<Message, "from" | "text">;

/** One shopper's conversation, which begins with its first message; what changes in it goes to the streams. */
export class FakeConversation {
  /** Null before anything was written. */
  current: Conversation | null = null;
  private readonly byClientId = new Map<string, Message>();
  private sequence = 0;

  constructor(private readonly streams: EventStreams) {}

  /** The conversation, begun now if it was not yet. */
  open(): Conversation {
    this.current ??= {
      id: randomUUID(),
      status: "closed",
      handler: "self-service",
      teamReadSequence: 0,
      canRate: false,
      rating: null,
      messages: [],
      hasOlder: false,
      cursor: 0,
    };
    return this.current;
  }

  /** Adds a message; the one that is there when its client has sent it before. */
  add(part: NewMessage): Message {
    const { clientId } = part;
    const before = clientId ? this.byClientId.get(clientId) : undefined;
    if (before) return before;
    this.sequence += 1;
    const message: Message = {
      id: randomUUID(),
      clientId: null,
      sequence: this.sequence,
      authorName: null,
      event: null,
      cards: [],
      files: [],
      createdAt: new Date().toISOString(),
      ...part,
    };
    if (clientId) this.byClientId.set(clientId, message);
    const conversation = this.open();
    conversation.messages.push(message);
    conversation.cursor = this.sequence;
    this.streams.emit("message", message, this.sequence);
    return message;
  }

  /** Messages with a higher sequence than `after`. */
  since(after: number): Message[] {
    return (this.current?.messages ?? []).filter(({ sequence }) => sequence > after);
  }

  state(): ConversationState | null {
    return this.current && stateOf(this.current);
  }

  setState(patch: Partial<ConversationState>): void {
    const conversation = Object.assign(this.open(), patch);
    this.streams.emit("state", stateOf(conversation));
  }

  /** Makes it the team's, if it is not yet. */
  handOver(): void {
    if (this.open().handler === "team") return;
    this.setState({ handler: "team", status: "open" });
    this.add({ from: "event", event: "handed-over", text: "" });
  }
}

function stateOf(conversation: Conversation): ConversationState {
  const { status, handler, teamReadSequence, canRate, rating } = conversation;
  return { status, handler, teamReadSequence, canRate, rating };
}
