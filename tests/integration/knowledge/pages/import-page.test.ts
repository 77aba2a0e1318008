import { beforeEach, expect, it } from "vitest";
import { CSV_TEMPLATE } from "~/admin/knowledge/import/import-words";
import { pool } from "~/database/db.server";
import { signIn } from "tests/authorization/sessions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";
import { callRoute } from "./call-route";

const SHOP = "import.myshopify.com";

beforeEach(async () => {
  await truncateAll();
  const shopId = await addMirroredShop(SHOP);
  await pool.query(
    `UPDATE shops SET primary_locale = 'en', locales = '{en,fi}',
       policies = '[{"type": "REFUND_POLICY", "title": "Refunds", "body": "<p>30 days</p>"}]' WHERE id = $1`,
    [shopId],
  );
  await signIn(SHOP);
});

// As the page sends it: the file is a file.
function run({ intent, csv }: { intent: string; csv?: string }) {
  const body = new FormData();
  body.set("intent", intent);
  if (csv !== undefined) body.set("csv", new File([csv], "articles.csv"));
  return callRoute("app.knowledge.import", { shop: SHOP, body });
}

it("takes the example file as it is, once", async () => {
  const preview = { done: { intent: "preview", result: { errors: [], warnings: [], creates: 2 } } };
  expect((await run({ intent: "preview", csv: CSV_TEMPLATE })).json).toMatchObject(preview);
  expect((await run({ intent: "apply", csv: CSV_TEMPLATE })).json).toMatchObject({
    ok: true,
    done: { intent: "apply", result: { errors: [] } },
  });
  expect((await run({ intent: "preview", csv: CSV_TEMPLATE })).json).toMatchObject({
    done: { result: { creates: 0, updates: 0, unchanged: 2 } },
  });
  const list = await callRoute("app.knowledge._index", { shop: SHOP });
  expect(list.json).toMatchObject({
    list: { articles: [{ title: "How do I find my size?" }], categories: [{ name: "Sizes" }] },
  });
});

it("says what is wrong with a file instead of failing", async () => {
  const { status, json } = await run({ intent: "preview", csv: "id,locale\n1,en\n" });
  expect(status).toBe(200);
  expect(json).toMatchObject({ done: { result: { creates: 0, errors: [{ row: null }] } } });
  expect((await run({ intent: "preview", csv: "" })).status).toBe(400);
});

it("imports policies and says what became of each", async () => {
  const { json } = await run({ intent: "policies" });
  expect(json).toMatchObject({
    done: {
      result: {
        items: expect.arrayContaining([
          expect.objectContaining({ type: "REFUND_POLICY", outcome: "created" }),
        ]),
      },
    },
  });
});
