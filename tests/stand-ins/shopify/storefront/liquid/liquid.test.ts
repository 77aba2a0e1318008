import { describe, expect, it } from "vitest";
import { createEngine } from "./engine";
import type { RenderHelpers } from "./render-globals";

const HELPERS: RenderHelpers = {
  locale: "fi",
  rootUrl: "/fi",
  moneyFormat: "€{{amount_with_comma_separator}}",
  moneyWithCurrencyFormat: "€{{amount_with_comma_separator}} EUR",
  currencyCode: "EUR",
  cdnOrigin: "http://cdn",
  now: new Date("2026-11-22T16:05:09Z"),
  translate: (key) =>
    ({
      "a.plain": "Hei {{ name }} & co",
      "a.rich_html": "<b>{{ name }}</b>",
      "a.count": { one: "{{ count }} tuote", other: "{{ count }} tuotetta" },
    })[key],
  assetUrl: (file) => `/assets/${file}`,
  assetText: () => null,
  isLayoutOff: false,
};

function render(source: string, globals: Record<string, unknown> = {}): string {
  const engine = createEngine({ card: "[{{ title }}{{ shop.name }}{{ hidden }}]" });
  const context = engine.context({ shop: { name: "S" }, ...globals }, HELPERS, { hidden: "!" });
  return engine.render(engine.parse(source, "test"), context);
}

describe("Liquid as Shopify speaks it", () => {
  it.each([
    ["{{ 'a.plain' | t: name: '<x>' }}", "Hei &lt;x&gt; &amp; co"],
    ["{{ 'a.rich_html' | t: name: 'x' }}", "<b>x</b>"],
    ["{{ 'a.count' | t: count: 1 }}, {{ 'a.count' | t: count: 5 }}", "1 tuote, 5 tuotetta"],
    ["{{ 'a.none' | t }}", "Translation missing: fi.a.none"],
    ["{{ 124950 | money }} {{ 500 | money_with_currency }}", "€1.249,50 €5,00 EUR"],
    ["{{ 2500 | money_without_trailing_zeros }}", "€25"],
    ["{{ 2500 | money_without_currency }}", "25,00"],
    ["{{ 'Linen Shirt (Blue) & co' | handleize }}", "linen-shirt-blue-co"],
    ["{{ '</script>' | json }}", String.raw`"\u003c/script\u003e"`],
    [
      "{{ 'x.js' | asset_url | script_tag }}",
      '<script src="/assets/x.js" type="text/javascript"></script>',
    ],
    ["{{ 'now' | date: '%-d.%-m.%Y %H:%M' }}", "22.11.2026 16:05"],
    ["{{ '2026-03-01' | date: format: 'date' }}", "1. maaliskuuta 2026"],
    ["{{ 'a?v=1' | image_url: width: 200 }}", "a?v=1&width=200"],
    ["{{ 'Shop' | link_to: '/x', class: 'y' }}", '<a href="/x" class="y">Shop</a>'],
    ["{{ '#2f5d50' | color_contrast: '#ffffff' }}", "7.5"],
    ["{{ '#fff' | color_to_rgb }} {{ 'blue' | color_to_rgb }}", "rgb(255, 255, 255) blue"],
    ['{% schema %}{ "name": "x {{ y }}" }{% endschema %}z', "z"],
    ["{% style %}a{% endstyle %}", "<style data-shopify>a</style>"],
    ["{% assign v = 2 %}{% render 'card', title: v %}", "[2S]"],
  ])("%s", (source, expected) => {
    expect(render(source)).toBe(expected);
  });

  it("writes forms with their hidden fields", () => {
    expect(render("{% form 'product', product, id: 'F', data-x: 'y' %}in{% endform %}")).toBe(
      '<form method="post" action="/fi/cart/add" id="F" accept-charset="UTF-8" enctype="multipart/form-data" data-x="y">' +
        '<input type="hidden" name="form_type" value="product"><input type="hidden" name="utf8" value="✓">in</form>',
    );
    expect(render("{% form 'localization', return_to: '/a' %}{% endform %}")).toContain(
      'name="return_to" value="/a"',
    );
  });

  it("does not let a misspelt filter pass", () => {
    expect(() => render("{{ 'x' | moeny }}")).toThrow(/moeny/);
  });
});
