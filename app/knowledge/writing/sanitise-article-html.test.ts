import { describe, expect, it } from "vitest";
import { readHostileScripts } from "tests/kit/data/hostile-scripts";
import { htmlToText } from "./html-to-text";
import { sanitiseArticleHtml } from "./sanitise-article-html";

const PAYLOADS = readHostileScripts();

const TAG =
  /^<\/?(?:p|br|hr|h[2-4]|ul|ol|li|blockquote|pre|code|a|img|strong|b|em|i|u|s|del|sub|sup|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td)(?: (?:href="(?:https?:|mailto:|tel:|\/(?![/\\])|[#?]|[^":/?#\\]*(?:[/?#"]))[^"]*"?|src="https:[^"]*"|(?:title|alt|rel|target|loading|width|height|start|colspan|rowspan|scope|span|dir)="[^"]*"))* ?\/?>$/;

describe("sanitiseArticleHtml", () => {
  it("keeps what the editor makes", () => {
    const html = [
      "<h2>Sizes</h2><h3>Shoes</h3><p>Text with <strong>bold</strong>, <em>italic</em> and <code>code</code>.<br />More.</p>",
      '<ul><li><p>One</p></li></ul><ol start="3"><li><p>Three</p></li></ol><blockquote><p>Quote</p></blockquote>',
      '<pre><code>a &lt; b</code></pre><table><tbody><tr><th colspan="2"><p>A</p></th><td><p>B</p></td></tr></tbody></table><hr />',
      '<p><a href="/pages/sizes" rel="noopener">here</a> <a href="mailto:a@example.com" rel="noopener">mail</a></p>',
      '<img alt="A shoe" src="https://cdn.example.com/a.png" width="300" loading="lazy" />',
    ].join("");
    const clean = sanitiseArticleHtml(html);
    expect(clean.replaceAll(" ", "")).toContain("<h2>Sizes</h2><h3>Shoes</h3>");
    for (const part of ['start="3"', 'colspan="2"', 'href="/pages/sizes"', 'width="300"', "<hr />"])
      expect(clean).toContain(part);
    expect(sanitiseArticleHtml(clean)).toBe(clean);
  });

  it.each([
    ["<h1>Title</h1><h6>Small</h6>", "<h2>Title</h2><h4>Small</h4>"],
    ['<p style="color:red" class="x" onclick="a()">A</p>', "<p>A</p>"],
    ["<div><span>Inside</span></div>", "Inside"],
    ['<img src="http://example.com/a.png"><img src=x onerror=alert(1)>', ""],
    ['<a href="//evil.example">x</a>', '<a rel="noopener">x</a>'],
    ['<a href="java\nscript:alert(1)">x</a>', '<a rel="noopener">x</a>'],
    ["<script>alert(1)</script><style>p{}</style><iframe src='/'>x</iframe>", ""],
    ["{{ shop.name }}{% raw %}", "&#123;&#123; shop.name }}&#123;% raw %}"],
    ['<a href="/{{ x }}">x</a>', '<a href="/&#123;&#123; x }}" rel="noopener">x</a>'],
  ])("%j → %j", (html, clean) => {
    expect(sanitiseArticleHtml(html)).toBe(clean);
  });

  it(
    "leaves nothing that runs of known payloads, alone and one after the other",
    { tags: ["data"] },
    () => {
      const cleaned = [...PAYLOADS, PAYLOADS.join("\n"), PAYLOADS.join("")].map(
        sanitiseArticleHtml,
      );
      const tags = cleaned.flatMap((clean) => clean.match(/<[^>]*>/g) ?? []);
      expect(tags.filter((tag) => !TAG.test(tag))).toEqual([]);
      expect(cleaned.filter((clean) => /href="\s*(?:java|vb|data)/i.test(clean))).toEqual([]);
      for (const clean of cleaned) expect(sanitiseArticleHtml(clean)).toBe(clean);
    },
  );
});

describe("htmlToText", () => {
  it("has a line for each paragraph, item and row, and the signs as they were typed", () => {
    const html = sanitiseArticleHtml(
      "<h2>Tea &amp; cake</h2><p>One<br>two</p><ul><li><p>a &lt; b</p></li><li>{c}</li></ul><table><tr><td>1</td><td>2</td></tr></table>",
    );
    expect(htmlToText(html)).toBe("Tea & cake\nOne\ntwo\n- a < b\n- {c}\n1  2");
  });
});
