import type { Prisma } from "@prisma/client";

const CHUNK = 1_000;

/** Writes a sample of orders and their lines again, for another shop, by Prisma's createMany. Gives rows per second. */
export async function runCreateMany(orders: number): Promise<number> {
  const { prisma } = await import("~/database/db.server");
  const sample = await prisma.order.findMany({
    where: { shopId: 1 },
    take: orders,
    orderBy: { id: "asc" },
  });
  const ids = sample.map((order) => order.id);
  const lines = await prisma.orderLine.findMany({ where: { shopId: 1, orderId: { in: ids } } });
  // Columns of JSON are read as values and written as inputs; nothing in them is null.
  const newOrders = sample.map((order) => ({
    ...order,
    shopId: 2,
  })) as Prisma.OrderCreateManyInput[];
  const newLines = lines.map((line) => ({
    ...line,
    shopId: 2,
  })) as Prisma.OrderLineCreateManyInput[];
  const begin = performance.now();
  for (let start = 0; start < newOrders.length; start += CHUNK) {
    await prisma.order.createMany({ data: newOrders.slice(start, start + CHUNK) });
  }
  for (let start = 0; start < newLines.length; start += CHUNK) {
    await prisma.orderLine.createMany({ data: newLines.slice(start, start + CHUNK) });
  }
  const seconds = (performance.now() - begin) / 1000;
  await prisma.$disconnect();
  return (newOrders.length + newLines.length) / seconds;
}
