import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { ADMIN } from "tests/kit/factories/staff";
import { OWN_HOST } from "./kit-certificate";

/** What the tests' mail servers know a shop by. */
export const LOGIN = { user: "shop", password: "right" };

/** Makes the shop send by the server at `port` of this machine; `secure`: TLS from the first byte. */
export async function useMailServer(shopId: number, port: number, secure = false): Promise<void> {
  await saveEmailSettings(shopId, ADMIN, {
    host: OWN_HOST,
    port,
    secure,
    ...LOGIN,
    fromAddress: "help@wool.example",
    fromName: "Wool & Co",
  });
}
