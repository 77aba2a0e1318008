import { expect, it } from "vitest";
import { linesOf, readBlocks } from "./read-blocks";

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, start + size);
}

const text = '{"a":"ääkköset"}\n{"b":"日本語"}\n{"c":"😀"}\n';
const bytes = Buffer.from(text);

it.each([1, 2, 3, 5, 7, 64])(
  "gives whole lines and exact offsets whatever the chunks: %i bytes",
  async (size) => {
    const lines: string[] = [];
    for await (const block of readBlocks(chunksOf(bytes, size), 100, 10)) {
      lines.push(...linesOf(block));
      const before = bytes.subarray(0, block.endOffset - 100).toString();
      expect(before.endsWith("\n")).toBe(true);
      expect(lines.join("\n") + "\n").toBe(before);
    }
    expect(lines).toHaveLength(3);
  },
);

it("gives a last line that has no newline", async () => {
  const blocks = [];
  for await (const block of readBlocks(chunksOf(bytes.subarray(0, -1), 8), 0, 1_000))
    blocks.push(block);
  expect(blocks.flatMap((block) => [...linesOf(block)])).toEqual(text.trim().split("\n"));
  expect(blocks.at(-1)?.endOffset).toBe(bytes.length - 1);
});

it("gives nothing for an empty file", async () => {
  for await (const block of readBlocks(chunksOf(Buffer.alloc(0), 8), 0, 10))
    expect.fail(JSON.stringify(block));
});
