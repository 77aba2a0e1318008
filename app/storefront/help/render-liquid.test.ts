import { Liquid } from "liquidjs";
import { describe, expect, it } from "vitest";
import { readHostileScripts } from "tests/kit/data/hostile-scripts";
import { escapeText, jsonLd, liquidString, markup, sanitisedHtml } from "./render-liquid";

const liquid = new Liquid();
const render = (template: string): string =>
  String(liquid.parseAndRenderSync(template, { secret: "SECRET", shop: { name: "SECRET" } }));

const XSS = readHostileScripts();

const INJECTIONS = [
  "{{ secret }}",
  "{{secret}}",
  "{{- secret -}}",
  "{ { secret } }",
  "{{ shop.name | upcase }}",
  "{% assign x = secret %}{{ x }}",
  "{%- if true -%}{{ secret }}{%- endif -%}",
  "{% raw %}",
  "{% comment %}",
  "{% liquid\n echo secret %}",
  "{% layout none %}",
  "{{ '{{' }}secret{{ '}}' }}",
  "&#123;&#123; secret &#125;&#125;",
  '" %}{{ secret }}{% assign y = "',
  "' %}{{ secret }}{% assign y = '",
  "}}{{ secret }}",
  "%}{{ secret }}",
  "\\{{ secret }}",
  '\\"}}{{ secret }}',
  "{\u200b{ secret }}",
  "{\0{ secret }}",
];

/** What a browser shows of escaped text. */
const unescape = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&amp;", "&");

describe("text of merchants and shoppers", () => {
  it.each(INJECTIONS)("is no Liquid: %j", (text) => {
    const written = render(markup`<p title="${text}">${text}</p>`.toString());
    expect(written).not.toContain("SECRET");
    expect(unescape(written)).toBe(`<p title="${text}">${text}</p>`.replaceAll("\0", ""));
  });

  it("is no markup: every known payload", { tags: ["data"] }, () => {
    for (const payload of [...XSS, ...INJECTIONS]) {
      const escaped = escapeText(payload);
      expect(escaped).not.toMatch(/[<>"'`{}]/);
      expect(render(markup`<b>${payload}</b>`.toString())).toBe(`<b>${escaped}</b>`);
    }
  });

  it("is left out when there is none", () => {
    expect(markup`<b>${null}${undefined}${false}${0}${[markup`<i>`, "<"]}</b>`.toString()).toBe(
      "<b>0<i>&lt;</b>",
    );
  });

  it("keeps lone surrogates out", () => {
    expect(escapeText("a\ud800b")).toBe("a\ufffdb");
  });
});

describe("sanitised HTML", () => {
  it("keeps its markup and says nothing to Liquid", () => {
    for (const text of INJECTIONS) {
      const written = render(
        sanitisedHtml(`<a href="/x?q=${encodeURI(text)}">${text}</a>`).toString(),
      );
      expect(written).not.toContain("SECRET");
      expect(written).toMatch(/^<a href="[^"]*">/);
    }
    expect(sanitisedHtml("<p>$& {1}</p>").toString()).toBe("<p>$& &#123;1&#125;</p>");
  });
});

describe("JSON-LD", () => {
  it.each([...INJECTIONS, "</script><script>alert(1)</script>", "<!--", "\u2028"])(
    "is read back as it was: %j",
    (text) => {
      const written = render(
        jsonLd({
          "@type": "Question",
          nested: { [text]: { deep: [{ text }] } },
          empty: {},
        }).toString(),
      );
      expect(written).not.toContain("SECRET");
      const json = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(written)?.[1];
      expect(JSON.parse(json ?? "")).toEqual({
        "@type": "Question",
        nested: { [text]: { deep: [{ text }] } },
        empty: {},
      });
    },
  );

  it("holds every known payload", () => {
    const json = jsonLd(XSS).toString();
    expect(json.match(/</g)).toHaveLength(2);
    expect(JSON.parse(render(json).replaceAll(/^<[^>]*>|<\/script>$/g, ""))).toEqual(XSS);
  });
});

describe("a Liquid string for the theme", () => {
  it("assigns words only, whatever is in them", () => {
    for (const text of [...INJECTIONS, ...XSS]) {
      const written = render(`{% assign page_title = ${liquidString(text)} %}[{{ page_title }}]`);
      expect(written).not.toContain("SECRET");
      expect(written).toMatch(/^\[[^<>"'`{}%&]*\]$/);
    }
  });

  it("reads the same where the theme escapes it and where it does not", () => {
    const title = liquidString(`Wool & Co's "returns"`).toString();
    expect(render(`{% assign t = ${title} %}{{ t }}`)).toBe("Wool + Co’s ”returns”");
    expect(render(`{% assign t = ${title} %}{{ t | escape }}`)).toBe("Wool + Co’s ”returns”");
  });
});
