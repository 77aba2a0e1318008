import { expect, test } from "vitest";
import { checkExtension } from "./check-extension";

test("Shopify's checker and our own have nothing against the extension", async () => {
  const results = await checkExtension();
  expect(results.flatMap(({ offences }) => offences)).toEqual([]);
});
