import { strToU8, zipSync } from "fflate";

/** A PDF with these lines, each in one piece of text, as office programs write it. */
export function makePdf(lines: readonly string[]): Buffer {
  const escape = (text: string) => text.replaceAll(/[\\()]/g, "\\$&");
  const words = lines.map((line) => `(${escape(line)}) Tj 0 -14 Td`).join("\n");
  const stream = `BT /F1 12 Tf 50 750 Td\n${words}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

/** A docx whose body is this XML; other parts by name. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Buffer {
  const wrap = (xml: string) =>
    strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`);
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, wrap(xml)]));
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": wrap(body),
      ...files,
    }),
  );
}
