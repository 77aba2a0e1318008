import { openDemoShop } from "./demo-shop";
import { fillTemplate } from "./fill-template";
import type { LabelledMessage } from "./labelled-message";
import { OrderPicker } from "./pick-orders";
import { TEMPLATES } from "./templates";

const SEED = 20261122;

/** Every hand-written text with orders of the demo's shop, twice where something of an order stands in it. */
export function makeMessages(): LabelledMessage[] {
  const picker = new OrderPicker(openDemoShop(), SEED);
  return TEMPLATES.flatMap(({ locales, templates }) =>
    templates.flatMap((template) => {
      const times = /\{\w+\}/.test(`${template.subject ?? ""}${template.text}`) ? 2 : 1;
      return Array.from({ length: times }, () => fillTemplate(template, picker, locales));
    }),
  );
}
