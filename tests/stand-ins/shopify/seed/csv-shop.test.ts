import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import { Store } from "tests/stand-ins/shopify/store/store";
import { seedCsvShop } from "./csv-shop";

const HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

async function load(lines: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), "csv-shop-")), "orders.csv");
  writeFileSync(file, [HEADER, ...lines].join("\n"));
  return await seedCsvShop(new Store(), { domain: "csv.myshopify.com", file });
}

test("cancellations become refunds of the customer's earlier orders", async () => {
  const { shop, report } = await load([
    "536365,85123A,WHITE HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom",
    "536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850.0,United Kingdom",
    "536370,85123A,WHITE HOLDER,4,2010-12-02 08:26:00,2.55,17850.0,United Kingdom",
    "C536379,85123A,WHITE HOLDER,-5,2010-12-05 09:41:00,2.55,17850.0,United Kingdom",
  ]);
  const [first, second] = shop.orders.values();
  expect(report).toMatchObject({ orders: 2, refundedLines: 1, orderLines: 3, lines: 4 });
  expect(first?.shippingLines[0]?.price).toBe(1800);
  expect(second && orderFigures(second).financialStatus).toBe("REFUNDED");
  expect(first && orderFigures(first).refunded).toBe(255);
  expect(first?.refunds[0]?.createdAt).toBe("2010-12-05T09:41:00Z");
});

test("nothing is dropped silently", async () => {
  const { shop, report } = await load([
    "1,A,THING,1,2010-12-01 08:26:00,0,,Norway",
    "2,A,damaged,-3,2010-12-01 08:27:00,0,,United Kingdom",
    "A3,B,Adjust bad debt,1,2010-12-01 08:28:00,-11062.06,,United Kingdom",
    "C4,A,THING,-1,2010-12-01 08:29:00,1.50,12345.0,EIRE",
    "5,A,THING,many,2010-12-01 08:30:00,1.50,12345.0,EIRE",
  ]);
  expect(report).toMatchObject({
    lines: 5,
    orderLines: 1,
    stockLines: 1,
    bookkeepingLines: 1,
    unmatchedCancellationLines: 1,
    cancellationOrders: 1,
    unreadableLines: 1,
    guestOrders: 1,
  });
  const credit = [...shop.orders.values()].find(({ name }) => name === "#C4");
  expect(credit?.shippingAddress?.countryCode).toBe("IE");
  expect(credit && orderFigures(credit)).toMatchObject({ currentTotal: 0, outstanding: 0 });
});

test("a file without the columns is refused by name", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "csv-shop-")), "orders.csv");
  writeFileSync(file, "a,b\n1,2\n");
  const loading = seedCsvShop(new Store(), { domain: "csv.myshopify.com", file });
  await expect(loading).rejects.toThrow("has no column InvoiceNo");
});
