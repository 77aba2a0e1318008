import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cutOriginal, joinOriginal, type ExtractedFile } from "./cut-original";

const files: ExtractedFile[] = [1_500, 57 * 1_000, 400_001, 1_024].map((size, index) => ({
  key: `file-${index}`,
  content: randomBytes(size),
}));

function wrap(content: Buffer, lineLength: number, lineEnd: string): string {
  return (content.toString("base64").match(new RegExp(`.{1,${lineLength}}`, "g")) ?? []).join(
    lineEnd,
  );
}

function mailOf(
  parts: readonly { content: Buffer; lineLength: number }[],
  lineEnd: string,
): Buffer {
  const bodies = parts.map(({ content, lineLength }) =>
    ["--x", "Content-Transfer-Encoding: base64", "", wrap(content, lineLength, lineEnd)].join(
      lineEnd,
    ),
  );
  return Buffer.from(["Subject: files", "", ...bodies, "--x--", ""].join(lineEnd));
}

const contentsOf = (given: readonly ExtractedFile[]) =>
  new Map(given.map(({ key, content }) => [key, content]));

describe("files are cut out of an original", () => {
  it.each([
    [76, "\r\n"],
    [76, "\n"],
    [72, "\r\n"],
    [64, "\n"],
  ])("in lines of %i characters, and put back to the byte", async (lineLength, lineEnd) => {
    const raw = mailOf(
      files.map(({ content }) => ({ content, lineLength })),
      lineEnd,
    );
    const cut = await cutOriginal(raw, files);
    expect(cut.parts.map(({ key }) => key)).toEqual(files.map(({ key }) => key));
    expect(cut.rest.length).toBeLessThan(600);
    expect(await joinOriginal(cut, contentsOf(files))).toEqual(raw);
  });

  it("also when one of them is there twice, or two begin alike", async () => {
    const twin = {
      key: "twin",
      content: Buffer.concat([files[0]?.content ?? Buffer.alloc(0), randomBytes(9)]),
    };
    const given = [twin, ...files.slice(0, 1), ...files.slice(0, 1)];
    const raw = mailOf(
      given.map(({ content }) => ({ content, lineLength: 76 })),
      "\r\n",
    );
    const cut = await cutOriginal(raw, given);
    expect(cut.parts).toHaveLength(3);
    expect(await joinOriginal(cut, contentsOf(given))).toEqual(raw);
  });

  it("only where they can be written again as they were", async () => {
    const [small, file] = [{ key: "small", content: randomBytes(200) }, files[1]];
    if (!file) throw new Error("no file");
    const uneven = wrap(file.content, 76, "\r\n").replace("\r\n", "\r\n\r\n");
    const raw = Buffer.from(
      `\n${wrap(small.content, 76, "\n")}\n\n${uneven}\n${file.content.toString("base64")}`,
    );
    const cut = await cutOriginal(raw, [small, file]);
    expect(cut).toEqual({ rest: raw, parts: [] });
  });

  it("and an original without one of its files is none any more", async () => {
    const raw = mailOf(
      files.map(({ content }) => ({ content, lineLength: 76 })),
      "\n",
    );
    const cut = await cutOriginal(raw, files);
    expect(await joinOriginal(cut, contentsOf(files.slice(1)))).toBeNull();
  });

  it("in time that grows with the mail, whatever stands in it", async () => {
    const content = Buffer.alloc(2_000_000, 0);
    const line = `${"A".repeat(76)}\r\n`;
    const raw = Buffer.from(line.repeat(30_000) + "B");
    const { user } = process.cpuUsage();
    const cut = await cutOriginal(
      raw,
      Array.from({ length: 20 }, (_, n) => ({ key: String(n), content })),
    );
    expect(cut.parts).toEqual([]);
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(5);
  });
});
