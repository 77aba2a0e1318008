import SMTPConnection from "nodemailer/lib/smtp-connection";
import { fromAddressOf } from "./sign-mail";

interface RawMail {
  port: number;
  /** MAIL FROM; the address in the mail's From unless given, "" for bounces. */
  from?: string;
  to: string | string[];
  raw: string | Buffer;
  /** Address of this machine that it comes from. */
  client?: string;
}

/** Hands one raw mail to an SMTP server as another mail server would. Resolves with the server's last answer. */
export async function sendRaw({ port, from, to, raw, client }: RawMail): Promise<string> {
  const connection = new SMTPConnection({
    host: "127.0.0.1",
    port,
    ignoreTLS: true,
    socketTimeout: 30_000,
    ...(client === undefined ? {} : { localAddress: client }),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once("error", reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    return await new Promise((resolve, reject) => {
      connection.send({ from: from ?? fromAddressOf(raw), to }, raw, (error, info) =>
        error ? reject(error) : resolve(info.response),
      );
    });
  } finally {
    connection.close();
  }
}
