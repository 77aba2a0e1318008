import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A client of an SMTP door that does as it is told, word for word. */
export interface SmtpClient {
  /** Everything the door has said so far. */
  said(): string;
  send(text: string): void;
  /** Resolves with all that was said once `pattern` is in it, or the door has hung up. */
  hears(pattern: RegExp): Promise<string>;
  /** Resolves with all that was said once the door has hung up. */
  ends(): Promise<string>;
  close(): void;
}

/** Connects to a door of this machine, from `from` ("127.0.0.2" is another address of it). */
export async function openSmtpClient(port: number, from = "127.0.0.1"): Promise<SmtpClient> {
  const socket: Socket = connect({ host: "127.0.0.1", port, localAddress: from });
  let said = "";
  socket.on("data", (chunk: Buffer) => (said += chunk.toString("latin1")));
  socket.on("error", () => undefined);
  const ended = once(socket, "close");
  await Promise.race([once(socket, "connect"), ended]);
  return {
    said: () => said,
    send: (text) => void socket.write(text, "latin1"),
    async hears(pattern) {
      while (!pattern.test(said) && !socket.closed)
        await Promise.race([once(socket, "data"), ended]);
      return said;
    },
    async ends() {
      await ended;
      return said;
    },
    close: () => void socket.destroy(),
  };
}

/** Brings a client to where it may send a mail's bytes. */
export async function beginMail(client: SmtpClient, to: string): Promise<void> {
  await client.hears(/^220 /m);
  client.send("EHLO slow.example\r\n");
  await client.hears(/^250 /m);
  client.send(`MAIL FROM:<mallory@example.com>\r\nRCPT TO:<${to}>\r\nDATA\r\n`);
  await client.hears(/^(?:354|5\d\d) /m);
}

/** Sends `text` again and again, a little each time, until the door hangs up or `stop` is called. */
export function trickle(client: SmtpClient, text: string, everyMs: number): { stop(): void } {
  const timer = setInterval(() => client.send(text), everyMs);
  void client.ends().then(() => clearInterval(timer));
  return { stop: () => clearInterval(timer) };
}
