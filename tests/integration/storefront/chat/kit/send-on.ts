import { request, type Agent, type OutgoingHttpHeaders } from "node:http";

/** Posts over the agent's connections, as a browser does that keeps one open. Gives the status of the answer. */
export async function sendOn(
  agent: Agent,
  url: string,
  { headers, body }: { headers: OutgoingHttpHeaders; body: Buffer },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: "POST", headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
