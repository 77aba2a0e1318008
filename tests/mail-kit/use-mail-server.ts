import { saveEmailSettings } from "~/channels/email/save-email-settings.server";

/** Makes the shop send by the server at `port` of this machine. */
export async function useMailServer(shopId: number, port: number): Promise<void> {
  await saveEmailSettings(shopId, {
    host: "127.0.0.1",
    port,
    fromAddress: "help@wool.example",
    fromName: "Wool & Co",
  });
}
