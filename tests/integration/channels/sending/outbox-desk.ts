import { randomUUID } from "node:crypto";
import { spawnProcess, type WorkerProcess } from "tests/integration/worker/worker-process-kit";
import { ADMIN } from "tests/kit/factories/staff";
import type { MoodyMailbox } from "tests/kit/mail/open-moody-mailbox";

// The app's modules read their database's address when they are loaded, so they are loaded once it is known.
const load = async () => ({
  ...(await import("~/conversations/commands/send-reply.server")),
  ...(await import("~/database/db.server")),
  ...(await import("~/storefront/order-lookup/start-order-lookup.server")),
  ...(await import("tests/kit/factories/conversation")),
  ...(await import("tests/kit/factories/mirror")),
  ...(await import("tests/kit/mail/use-mail-server")),
});

/** What became of something that was to be sent. */
export interface SentThing {
  /** The part of the Message-ID that names it. */
  id: string;
  kind: "reply" | "lookup-code";
  state: string;
  attempts: number;
  unknownOutcomes: number;
  errorMessage: string | null;
}

const FIND = `
  SELECT message_id::text AS id, 'reply' AS kind, state, attempts, unknown_outcomes AS "unknownOutcomes",
    error_message AS "errorMessage" FROM outbound_deliveries
  UNION ALL SELECT key, kind, state, attempts, unknown_outcomes, error_message FROM outbound_sends`;

/** Shops that answer shoppers, each through a mail server of its own, and workers that send for them. */
export class OutboxDesk {
  #modules!: Awaited<ReturnType<typeof load>>;

  private constructor(private readonly databaseUrl: string) {}

  static async open(databaseUrl: string): Promise<OutboxDesk> {
    process.env["DATABASE_URL"] = databaseUrl;
    const desk = new OutboxDesk(databaseUrl);
    desk.#modules = await load();
    return desk;
  }

  startWorker(environment: Record<string, string> = {}): Promise<WorkerProcess> {
    const { databaseUrl } = this;
    const script = "tests/integration/channels/sending/sending-process.ts";
    return spawnProcess(script, { databaseUrl, environment });
  }

  /** A shop with one conversation that sends through `mailbox`, or through the platform's server. */
  async addShop(
    name: string,
    mailbox: MoodyMailbox | null,
  ): Promise<{ id: number; conversationId: string }> {
    const { addMirroredShop, addOrder, useMailServer, receiveTestMessage } = this.#modules;
    const id = await addMirroredShop(`${name}.myshopify.com`);
    if (mailbox) await useMailServer(id, mailbox.port, true);
    await addOrder(id, { id: "501", name: "#1001", email: "aino@example.com" });
    const message = { from: "aino@example.com", text: "Where is it?" };
    const { conversationId } = await receiveTestMessage(id, message);
    return { id, conversationId };
  }

  async reply(shop: { id: number; conversationId: string }, text: string): Promise<string> {
    const { conversationId } = shop;
    const reply = { conversationId, staff: ADMIN, text, requestId: randomUUID() };
    return (await this.#modules.sendReply(shop.id, reply)).messageId;
  }

  /** A guest asks for an order's code. */
  async lookUp(shop: { id: number }): Promise<string> {
    const lookup = {
      orderNumber: "#1001",
      email: "aino@example.com",
      locale: "en",
      client: "",
      patience: { who: "", way: "work", proof: null } as const,
    };
    return (await this.#modules.startOrderLookup(shop.id, lookup)).lookupId;
  }

  async findThings(): Promise<SentThing[]> {
    return (await this.#modules.pool.query<SentThing>(FIND)).rows;
  }

  async close(): Promise<void> {
    await this.#modules.pool.end();
  }
}
