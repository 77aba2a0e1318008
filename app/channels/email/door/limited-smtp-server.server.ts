import type { Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { ConnectionCounts } from "./connection-counts";

/** What one client of the SMTP door may take of it. */
export interface SmtpClientLimits {
  /** Connections at the same time: of everybody, of one address (one /64 network of IPv6), of one /48 of IPv6. */
  connections: number;
  connectionsPerAddress: number;
  connectionsPerSite: number;
  /** From connecting to the end. */
  sessionMs: number;
  /** From one answer of ours to the next, while no mail is being sent. */
  stepMs: number;
  /** Answers in a session: as many as there are commands. */
  replies: number;
  /** Of these, refusals for good (5xx): unknown commands, unknown recipients. */
  refusals: number;
}

type Connection = Parameters<SMTPServer["connections"]["add"]>[0];

const GO_MS = 5_000;
const REFUSAL = "421 4.7.0 Too many connections from your address\r\n";
const GO_AHEAD = 354;

/** Ends sessions that last too long, wait too long between commands, or send too many of them. */
function boundSession(socket: Socket, connection: Connection, limits: SmtpClientLimits): void {
  const end = (words: string) => send(421, words, false);
  let replies = 0;
  let refusals = 0;
  let step: NodeJS.Timeout | undefined;
  const waitForCommand = () => {
    clearTimeout(step);
    step = setTimeout(() => end("4.4.2 You took too long, good bye"), limits.stepMs);
  };
  const send: Connection["send"] = connection.send.bind(connection);
  connection.send = (code, ...words) => {
    replies += 1;
    if (code >= 500) refusals += 1;
    if (replies > limits.replies || refusals > limits.refusals)
      return end("4.7.0 Too many commands, good bye");
    send(code, ...words);
    // A mail on its way has bounds of its own (see smtp-mail.server.ts).
    if (code === GO_AHEAD) clearTimeout(step);
    else waitForCommand();
  };
  const session = setTimeout(
    () => end("4.4.2 This session has lasted too long, good bye"),
    limits.sessionMs,
  );
  waitForCommand();
  socket.once("close", () => {
    clearTimeout(session);
    clearTimeout(step);
  });
}

/**
 * An SMTP server that no client can hold: neither by many connections, nor by slow ones, nor by many commands. Whoever has
 * twenty addresses of IPv4, or five sites of IPv6, can still fill its places for a while: neighbours are not counted together.
 */
export class LimitedSmtpServer extends SMTPServer {
  private readonly limits: SmtpClientLimits;
  private readonly counts: ConnectionCounts;
  private readonly bounded = new WeakSet<Connection>();

  constructor(options: SMTPServerOptions, limits: SmtpClientLimits) {
    super({ ...options, maxClients: limits.connections });
    this.limits = limits;
    this.counts = new ConnectionCounts({
      address: limits.connectionsPerAddress,
      site: limits.connectionsPerSite,
    });
  }

  /** Ends the session called `id` with a 421. */
  endSession(id: string, words: string): void {
    for (const connection of this.connections)
      if (connection.id === id) connection.send(421, words, false);
  }

  override connect(...[socket, options]: Parameters<SMTPServer["connect"]>): void {
    if (!this.enter(socket)) {
      socket.on("error", () => undefined);
      socket.end(REFUSAL);
      // Nobody waits for a client that does not hang up.
      setTimeout(() => socket.destroy(), GO_MS).unref();
      return;
    }
    super.connect(socket, options);
    for (const connection of this.connections) {
      if (this.bounded.has(connection)) continue;
      this.bounded.add(connection);
      boundSession(socket, connection, this.limits);
    }
  }

  /** Counts a connection of its address until it is closed, the time in which it is being closed included. */
  private enter(socket: Socket): boolean {
    const leave = this.counts.enter(socket.remoteAddress ?? "");
    if (!leave) return false;
    socket.once("close", leave);
    return true;
  }
}
