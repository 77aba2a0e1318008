import { request, type ClientRequest } from "node:http";
import type { ChatPage } from "./chat-page";

export interface SlowUpload {
  /** HTTP status and code of the answer, once there is one; 0 when the connection was cut. */
  answer: Promise<{ status: number; code: string | null }>;
  /** Cuts it off. */
  stop(): void;
}

async function readAnswer(sent: ClientRequest): Promise<{ status: number; code: string | null }> {
  return new Promise((resolve) => {
    sent.on("error", () => resolve({ status: 0, code: null }));
    sent.on("response", (response) => {
      let text = "";
      response.on("data", (piece: Buffer) => (text += piece.toString()));
      response.on("end", () => {
        const { error }: { error?: { code: string } } = JSON.parse(text);
        resolve({ status: response.statusCode ?? 0, code: error?.code ?? null });
      });
    });
  });
}

/** Begins to send a file in the page's name and does not go on. */
export function startSlowUpload({ options, session }: ChatPage): SlowUpload {
  const sent = request(`${options.origin}/storefront/chat/message`, {
    method: "POST",
    headers: {
      "X-Doorbell-Token": session.token,
      "Content-Type": "multipart/form-data; boundary=x",
    },
  });
  const answer = readAnswer(sent);
  sent.write('--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nslow');
  return { answer, stop: () => sent.destroy() };
}
