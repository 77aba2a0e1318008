import { describe, expect, it } from "vitest";
import { parseArticlesCsv } from "./parse-articles-csv";

const locales = { primary: "en", all: ["en", "fi", "zh-CN"] };
const parse = (csv: string) => parseArticlesCsv(csv, locales);

describe("parseArticlesCsv", () => {
  it.each([",", ";", "\t"])("reads cells parted by %j", (delimiter) => {
    const csv = `title${delimiter}body\nA${delimiter}"x, y; z"`;
    expect(parse(csv).rows).toMatchObject([{ row: 2, title: "A", bodyHtml: "<p>x, y; z</p>" }]);
  });

  it("knows columns and languages by several names", () => {
    const csv = "Kieli,Kysymys,Vastaus,Tila\nFI,A,x,julkaistu\nzh_cn,B,x,draft\nzh,C,x,\n,D,x,";
    const { rows, errors } = parse(csv);
    expect(errors).toEqual([]);
    expect(rows.map(({ locale, status }) => [locale, status])).toEqual([
      ["fi", "published"],
      ["zh-CN", "draft"],
      ["zh-CN", null],
      ["en", null],
    ]);
  });

  it("counts rows as a spreadsheet does, empty ones and those of several lines too", () => {
    const csv = 'title,body\n"Two\nlines","a\n\nb"\n,\nB,x\n,y\n';
    const { rows, errors, total } = parse(csv);
    expect([total, rows.map(({ row }) => row), errors.map(({ row }) => row)]).toEqual([
      3,
      [2, 4],
      [5],
    ]);
    expect(rows[0]).toMatchObject({ title: "Two lines", bodyHtml: "<p>a</p><p>b</p>" });
  });

  it("warns of a language that the store does not publish, and keeps the text", () => {
    const { rows, warnings } = parse("title,body,locale\nA,x,sv");
    expect(rows).toMatchObject([{ locale: "sv" }]);
    expect(warnings).toMatchObject([{ row: 2, column: "locale" }]);
  });

  it("sanitises, and takes half a row for what it is", () => {
    const csv = "title,body,status,id\nA,<p>x<script>alert(1)</script></p>\nB";
    expect(parse(csv).rows).toMatchObject([{ bodyHtml: "<p>x</p>" }, { bodyHtml: "" }]);
  });

  it("refuses more rows than can be imported at a time", () => {
    const csv = `title,body\n${"A,x\n".repeat(2_001)}`;
    expect(parse(csv).errors).toMatchObject([{ row: null }]);
  });
});
