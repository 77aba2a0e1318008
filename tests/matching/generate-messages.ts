import { writeFileSync } from "node:fs";
import { openDemoShop } from "./demo-shop";
import { fillTemplate } from "./fill-template";
import { OrderPicker } from "./pick-orders";
import { TEMPLATES } from "./templates";

// Writes tests/matching/messages.jsonl anew: every hand-written text with orders of the demo's shop, twice where an
// order's number stands in it. Needed only when the texts or the shop's seed change.

const FILE = "tests/matching/messages.jsonl";
const SEED = 20261122;

const picker = new OrderPicker(openDemoShop(), SEED);
const lines = TEMPLATES.flatMap(({ locales, templates }) =>
  templates.flatMap((template) => {
    const times = /\{\w+\}/.test(`${template.subject ?? ""}${template.text}`) ? 2 : 1;
    return Array.from({ length: times }, () => fillTemplate(template, picker, locales));
  }),
);
writeFileSync(FILE, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
console.log(`${FILE}: ${lines.length} messages`);
