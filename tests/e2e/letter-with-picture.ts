import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createTransport } from "nodemailer";

/** A sender's own server of pictures. */
export interface PictureServer {
  port: number;
  /** Paths that were asked for. */
  asked: string[];
  close(): void;
}

/** Starts a server that has a picture at every path, 40 pixels wide. */
export async function startPictureServer(): Promise<PictureServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("Content-Type", "image/svg+xml");
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, asked, close: () => server.close() };
}

/** Mails a letter that shows a picture of such a server, and would run a script. */
export async function mailLetter({
  to,
  smtpPort,
  picturePort,
}: {
  to: string;
  smtpPort: number;
  picturePort: number;
}): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: smtpPort });
  await transport.sendMail({
    from: "letters@example.org",
    to,
    subject: "Our winter letter",
    html: `<p>Look at this</p><img alt="Mittens" width="40" height="30" src="http://127.0.0.1:${picturePort}/mittens.svg"><script>window.top.document.title = "ran"</script>`,
  });
  transport.close();
}
