import { randomBytes } from "node:crypto";
import { prisma } from "~/database/db.server";

export interface TestShop {
  id: number;
  inboundToken: string;
  /** Where mail to the shop goes. */
  address: string;
}

let count = 0;

/** A shop with an inbound address, as after installing. */
export async function addShop(name = "Wool & Co"): Promise<TestShop> {
  count += 1;
  const inboundToken = randomBytes(10).toString("hex");
  const domain = `mail-${count}-${randomBytes(3).toString("hex")}.myshopify.com`;
  const { id } = await prisma.shop.create({
    data: { domain, name, inboundToken },
    select: { id: true },
  });
  return {
    id,
    inboundToken,
    address: `${inboundToken}@${process.env["INBOUND_MAIL_DOMAIN"] ?? ""}`,
  };
}
