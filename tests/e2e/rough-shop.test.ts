import { afterAll, beforeAll, describe } from "vitest";
import { testAccessibility } from "./rough-shop/accessibility";
import { testHostileInput } from "./rough-shop/hostile/hostile";
import { testKeyboard } from "./rough-shop/keyboard";
import { startRoughShop, type RoughShop } from "./rough-shop/start-rough-shop";
import { testRoughSurroundings } from "./rough-shop/themes";

// One shop, and everything that shoppers, themes and browsers may bring that the demo's pleasant ones do not. What
// strangers write comes last: it stays in the shop.

let shop: RoughShop;
const find = () => shop;

beforeAll(async () => {
  shop = await startRoughShop();
});
afterAll(() => shop?.stop());

describe("for everybody", () => {
  testAccessibility(find);
});
describe("by keyboard", () => {
  testKeyboard(find);
});
describe("surroundings", () => {
  testRoughSurroundings(find);
});
describe("strangers", { tags: ["data"] }, () => {
  testHostileInput(find);
});
