import { findSenderView } from "~/channels/email/sending-domain/find-sender-view.server";

export const ADDRESS = "help@mail.wool.example";

export const DOMAIN = "mail.wool.example";

export const recordOf = async (shopId: number, kind: "dkim" | "spf" | "dmarc") => {
  const found = (await findSenderView(shopId)).records.find((record) => record.kind === kind);
  if (!found) throw new Error(`no ${kind} record is shown`);
  return found;
};
