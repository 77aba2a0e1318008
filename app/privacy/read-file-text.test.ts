import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeDocx, makePdf } from "tests/kit/factories/documents";
import { readFileText } from "./read-file-text";

const textOf = async (file: Buffer) => readFileText(new Uint8Array(file));
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe("the words of a file", () => {
  it("are read from a PDF, line by line", async () => {
    const text = await textOf(makePdf(["Invoice (copy)", "Zebulon Quartermain", "a@example.com"]));
    expect(text).toContain("Invoice (copy)");
    expect(text).toMatch(/Zebulon Quartermain a@example\.com/);
  });

  it("are read from a docx, whole where formatting cuts them, apart where paragraphs do", async () => {
    const body = `<w:p>${run("Zebu")}${run("lon Quarter")}${run("main")}</w:p><w:p>${run("Müller &amp; S&#246;hne &lt;x&gt;")}</w:p>`;
    const text = await textOf(
      makeDocx(body, {
        "word/footer1.xml": `<w:p>${run("at the foot")}</w:p>`,
        "word/styles.xml": "no words",
      }),
    );
    expect(text).toContain("Zebulon Quartermain Müller & Söhne <x>");
    expect(text).toContain("at the foot");
    expect(text).not.toContain("no words");
  });

  it("are read from sheets and slides", async () => {
    const files = {
      "xl/sharedStrings.xml": strToU8("<sst><si><t>Olga</t></si><si><t>Ben</t></si></sst>"),
      "ppt/slides/slide12.xml": strToU8("<p:sld><a:p><a:r><a:t>Hello</a:t></a:r></a:p></p:sld>"),
    };
    expect(await textOf(Buffer.from(zipSync(files)))).toMatch(/Olga Ben[^]*Hello/);
  });

  it("are none in other files", async () => {
    expect(await textOf(Buffer.from("just text"))).toBeNull();
    expect(await textOf(Buffer.from([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
  });

  it("are not read from what is damaged or unpacks to too much", async () => {
    await expect(textOf(makePdf(["x"]).subarray(0, 60))).rejects.toThrow(/./);
    await expect(textOf(Buffer.from("PK\u0003\u0004 and nothing"))).rejects.toThrow(/./);
    const bomb = zipSync({ "word/document.xml": new Uint8Array(70 * 1024 * 1024) });
    await expect(textOf(Buffer.from(bomb))).rejects.toThrow("too large");
  });
});
