import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "~/database/db.server";
import { exportCustomer } from "~/privacy/export-customer.server";
import { findDataRequests } from "~/privacy/find-data-requests.server";
import { PERSONAL_DATA, SHOP_ROWS_BY } from "~/privacy/personal-data";
import { readDataExport } from "~/privacy/read-data-export.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { addShopWithPerson, BYSTANDER, PERSON } from "tests/kit/factories/person";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";
import { addRequest, dataRequestBody, DOMAIN } from "./privacy-kit";

beforeEach(truncateAll);

afterEach(() => vi.restoreAllMocks());

describe("customers/data_request", () => {
  it("gathers what every table holds about the person, and nothing of anybody else's", async () => {
    const { shopId, own, shared } = await addShopWithPerson(DOMAIN);
    await addRequest(shopId, "request", "customers/data_request", dataRequestBody());
    await exportCustomer(shopId, "request");

    const { rows } = await pool.query<{
      completed: boolean;
      export: { data: Record<string, unknown[]> };
    }>(
      `SELECT completed_at IS NOT NULL AS completed, export FROM data_requests
       WHERE shop_id = $1 AND id = 9007199254740995`,
      [shopId],
    );
    expect(rows[0]?.completed).toBe(true);
    const data = rows[0]?.export.data ?? {};
    const shopperTables = Object.entries(PERSONAL_DATA).filter(
      ([, { about }]) => about === "shopper",
    );
    expect(Object.keys(data).toSorted()).toEqual(shopperTables.map(([table]) => table).toSorted());
    expect(data["customers"]).toMatchObject([{ display_name: PERSON.name }]);
    expect(data["orders"]).toHaveLength(2);
    expect(data["conversations"]).toHaveLength(2);
    expect(JSON.stringify(data["conversations"])).toContain(own);
    expect(JSON.stringify(data["conversations"])).not.toContain(shared);
    // Five that were written, and the line that a reply could not be delivered.
    expect(data["messages"]).toHaveLength(6);
    const raw = (data["inbound_deliveries"]?.[0] as { raw: string } | undefined)?.raw ?? "";
    expect(Buffer.from(raw, "base64").toString()).toContain(`I, ${PERSON.name}, was born`);
    const text = JSON.stringify(data);
    expect(text).not.toContain(BYSTANDER.email);
    expect(text).not.toContain("told me about");
    const { rows: requests } = await pool.query(
      "SELECT payload FROM webhook_deliveries WHERE webhook_id = 'request'",
    );
    expect(requests).toEqual([{ payload: null }]);
  });

  it("is there for the merchant to hand over, and for no other shop", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const other = await addMirroredShop("two.myshopify.com");
    await addRequest(shopId, "request", "customers/data_request", dataRequestBody());
    await exportCustomer(shopId, "request");
    const id = "9007199254740995";
    const [newest] = await findDataRequests(shopId);
    expect(newest).toMatchObject({
      id,
      customerId: PERSON.customerId,
      email: PERSON.email,
      hasExport: true,
    });
    expect(await readDataExport(shopId, ADMIN, id)).toContain(PERSON.name);
    expect(await readDataExport(other, ADMIN, id)).toBeNull();
    expect(await readDataExport(shopId, ADMIN, "1 OR 1=1")).toBeNull();
    expect(await findDataRequests(other)).toEqual([]);
  });

  it("lists files that are too large for the document, and where they are", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const { rows: sizes } = await pool.query<{ size: number }>(
      "SELECT octet_length(raw) AS size FROM inbound_deliveries WHERE shop_id = $1 AND message_id IS NOT NULL ORDER BY received_at",
      [shopId],
    );
    const first = sizes[0]?.size ?? 0;
    for (const [id, maxFileBytes] of [
      ["tight", first - 1],
      ["enough", first],
    ] as const) {
      await addRequest(shopId, id, "customers/data_request", dataRequestBody());
      await exportCustomer(shopId, id, { maxFileBytes });
      const document = (await readDataExport(shopId, ADMIN, "9007199254740995")) ?? "";
      const { data } = JSON.parse(document) as { data: Record<string, object[]> };
      expect(data["inbound_deliveries"]?.[0]).toMatchObject({
        size: first,
        conversation_number: expect.any(Number),
        ...(id === "tight"
          ? { raw: null, left_out: expect.stringContaining("Save original") }
          : { raw: expect.any(String) }),
      });
      expect(data["inbound_deliveries"]?.[0]).toHaveProperty("id");
      // Its content is in the original.
      expect(data["attachments"]).toMatchObject([{ file_name: "cv.txt", content: null }]);
      // Five that were written, and the line that a reply could not be delivered.
      expect(data["messages"]).toHaveLength(6);
    }
  });

  it("answers for somebody of whom nothing is known", async () => {
    const shopId = await addMirroredShop(DOMAIN);
    await addRequest(shopId, "request", "customers/data_request", dataRequestBody());
    await exportCustomer(shopId, "request");
    const { rows } = await pool.query(
      "SELECT export #> '{data,orders}' AS orders FROM data_requests",
    );
    expect(rows).toEqual([{ orders: [] }]);
  });
});

describe("the list of tables", () => {
  it("names every table of the schema: a new one must say what it holds about shoppers", async () => {
    const { rows } = await pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    expect(Object.keys(PERSONAL_DATA).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });

  it("says how a shop's rows are found where there is no shop_id", async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'shop_id'`,
    );
    const withShop = new Set(rows.map(({ name }) => name));
    const others = Object.keys(PERSONAL_DATA).filter((table) => !withShop.has(table));
    expect(others.toSorted()).toEqual(Object.keys(SHOP_ROWS_BY).toSorted());
  });
});
