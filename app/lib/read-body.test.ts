import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AppError } from "~/errors";
import { readBody } from "./read-body.server";
import { readForm, readPlainForm } from "./read-form.server";
import { parseJson, readJson } from "./read-json.server";

const post = (body: BodyInit, type?: string) =>
  new Request("https://doorbell.example/", {
    method: "POST",
    body,
    headers: type ? { "Content-Type": type } : {},
    duplex: "half",
  } as RequestInit);

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : String(error);
}

/** Sends `pieces` pieces of `size` bytes, as a client that sends no length does. */
function drip(pieces: number, size: number): { body: ReadableStream<Uint8Array>; sent(): number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === pieces) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(size).fill(97));
    },
  });
  return { body, sent: () => sent };
}

function formOf(fields: Record<string, string>, files: number[] = []): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [index, size] of files.entries())
    form.append("files", new File([new Uint8Array(size)], `${index} "quoted".bin`));
  return form;
}

// Written out first: a form that is read only in part confuses the client of these tests.
async function postForm(form: FormData): Promise<Request> {
  const written = new Response(form);
  return post(await written.arrayBuffer(), written.headers.get("Content-Type") ?? "");
}

const LIMITS = { totalBytes: 1_000_000, files: { count: 2, bytes: 500_000 } };
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, "x"]));

describe("bodies", () => {
  test("are read as they were sent, in whatever pieces", async () => {
    expect((await readBody(post(drip(3_000, 1).body), { maxBytes: 3_000 })).toString()).toBe(
      "a".repeat(3_000),
    );
    const large = await readBody(post(drip(5, 100_000).body), { maxBytes: 500_000 });
    expect(large.equals(Buffer.alloc(500_000, "a"))).toBe(true);
    const mixed = await readBody(post(Buffer.alloc(70_000, "ab")), { maxBytes: 70_000 });
    expect(mixed.equals(Buffer.alloc(70_000, "ab"))).toBe(true);
    expect(await readBody(new Request("https://x.example"), { maxBytes: 1 })).toHaveLength(0);
  });

  test("over the limit are refused before or while they are read, not after", async () => {
    const announced = post("x".repeat(11));
    announced.headers.set("Content-Length", "11");
    expect(await codeOf(readBody(announced, { maxBytes: 10 }))).toBe("TOO_LARGE");
    const endless = drip(1_000_000, 1_000);
    expect(await codeOf(readBody(post(endless.body), { maxBytes: 10_000 }))).toBe("TOO_LARGE");
    expect(endless.sent()).toBeLessThan(20);
  });
});

describe("JSON", () => {
  test("is read up to 256 KiB, where no door says otherwise", async () => {
    expect(await readJson(post('{"a":[1,"[[["]}'))).toEqual({ a: [1, "[[["] });
    expect(await readJson(post(""))).toBeUndefined();
    expect(await codeOf(readJson(post(`"${"x".repeat(262_144)}"`)))).toBe("TOO_LARGE");
  });

  test.each([
    ["nested 41 deep", `${"[".repeat(41)}${"]".repeat(41)}`],
    ["nested a million deep", "[".repeat(1_000_000)],
    ["of a million values", `[${"0,".repeat(1_000_000)}0]`],
    ["that is none", "{'a'}"],
    ["that ends in a string", '"\\'],
  ])("%s is refused", (_name, text) => {
    expect(() => parseJson(text)).toThrow(AppError);
  });

  test("nested 40 deep is taken, and brackets in its strings are none", () => {
    expect(parseJson(`${"[".repeat(40)}${"]".repeat(40)}`)).toBeTruthy();
    expect(parseJson(JSON.stringify(`\\"${"[".repeat(100)}`))).toBe(`\\"${"[".repeat(100)}`);
  });
});

describe("forms", () => {
  test("give their fields and files as they were sent", async () => {
    const sent = formOf({ text: "ä\r\nb", 'odd "name"\n': "1" }, [3, 0]);
    const { fields, files } = await readForm(await postForm(sent), LIMITS);
    expect([...fields]).toEqual([
      ["text", "ä\r\nb"],
      ['odd "name"\r\n', "1"],
    ]);
    expect(files).toMatchObject([
      { field: "files", fileName: '0 "quoted".bin', content: Buffer.alloc(3) },
      { fileName: '1 "quoted".bin', content: Buffer.alloc(0) },
    ]);
  });

  test.each([
    ["a field of more than 64 KiB", formOf({ intent: "x".repeat(65_537) }), "TOO_LARGE"],
    ["21 fields", formOf(many(21)), "INVALID_INPUT"],
    ["a file over its limit", formOf({}, [500_001]), "TOO_LARGE"],
    ["files that are too large together", formOf({}, [500_000, 500_000]), "TOO_LARGE"],
    ["five files where two are taken", formOf({}, [1, 1, 1, 1, 1]), "INVALID_INPUT"],
  ])("%s: refused", async (_name, form, code) => {
    expect(await codeOf(readForm(await postForm(form), LIMITS))).toBe(code);
  });

  test("20 fields of 64 KiB are taken", async () => {
    const form = formOf({ ...many(19), last: "x".repeat(65_536) });
    expect([...(await readForm(await postForm(form), LIMITS)).fields]).toHaveLength(20);
  });

  test.each([
    ["no boundary", "x", "multipart/form-data"],
    ["a boundary that never comes", "x".repeat(100_000), "multipart/form-data; boundary=q"],
    [
      "no end",
      "--q\r\nContent-Disposition: form-data; name=a\r\n\r\n",
      "multipart/form-data; boundary=q",
    ],
    ["a part without a name", "--q\r\nX: y\r\n\r\n\r\n--q--", "multipart/form-data; boundary=q"],
    ["endless headers", `--q\r\n${"X: y\r\n".repeat(5_000)}`, "multipart/form-data; boundary=q"],
    [
      "headers that are no text",
      "--q\r\n\u00ff: y\r\n\r\n\r\n--q--",
      "multipart/form-data; boundary=q",
    ],
    ["something else", "{}", "application/json"],
  ])("%s: refused", async (_name, body, type) => {
    const bytes = Buffer.from(body, "latin1");
    expect(await codeOf(readForm(post(bytes, type), LIMITS))).toBe("INVALID_INPUT");
  });

  test("plain ones have the same limits", async () => {
    const type = "application/x-www-form-urlencoded;charset=UTF-8";
    const read = (body: string) => readPlainForm(post(body, type), 200_000);
    expect((await read("a=1&b=%C3%A4")).get("b")).toBe("ä");
    expect(await codeOf(read("a=1&".repeat(21)))).toBe("INVALID_INPUT");
    expect(await codeOf(read(`a=${"x".repeat(65_537)}`))).toBe("TOO_LARGE");
    expect(await codeOf(read("x".repeat(200_001)))).toBe("TOO_LARGE");
    expect(await codeOf(readPlainForm(post(formOf({})), 1_000))).toBe("INVALID_INPUT");
  });
});

/** Where a request's body may be read: these files are what bounds it. */
const READERS = new Set(["app/lib/read-body.server.ts"]);
const READS =
  /\b(?:request|req)\s*\.\s*(?:formData|json|text|arrayBuffer|blob|bytes|body|clone)\b|\.formData\(\)|unstable_parseMultipart|createMemoryUploadHandler/;

test("no other file reads the body of a request", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join("app", file));
  const offenders = [...files, "server.ts"].filter(
    (file) => !READERS.has(file) && READS.test(readFileSync(file, "utf8")),
  );
  expect(offenders).toEqual([]);
});
