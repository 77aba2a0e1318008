import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, expect, it } from "vitest";
import { startLocalShopify } from "tests/stand-ins/shopify/start";

const folder = mkdtempSync(join(tmpdir(), "local-shopify-restart-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  origin: string;
  smtpPort: number;
}

/** Starts the real process and reads its addresses from what it prints. */
async function startProcess(): Promise<Running> {
  const main = join(import.meta.dirname, "../main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main, "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    if (/smtp:\S+:\d+\n/.test(printed)) break;
  }
  return {
    child,
    origin: /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "",
    smtpPort: Number(/smtp:\S+:(\d+)/.exec(printed)?.[1]),
  };
}

async function stopProcess({ child }: Running): Promise<number | null> {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

async function json(url: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url, body ? { method: "POST", body: JSON.stringify(body) } : {});
  return (await response.json()) as Record<string, unknown>;
}

it("keeps orders and mails over a restart, and ends cleanly on SIGTERM", async () => {
  const first = await startProcess();
  const counts = await json(`${first.origin}/control/shops/demo/counts`);
  expect(counts).toMatchObject({ orders: 2000, customers: 500 });
  await json(`${first.origin}/control/shops/demo/actions/createCustomer`, { firstName: "Kept" });
  const transport = createTransport({ host: "127.0.0.1", port: first.smtpPort });
  await transport.sendMail({
    from: "a@shop.test",
    to: "kept@example.com",
    subject: "Kept",
    text: "x",
  });
  transport.close();
  expect(await stopProcess(first)).toBe(0);

  const second = await startProcess();
  expect(await json(`${second.origin}/control/shops/demo/counts`)).toMatchObject({
    orders: 2000,
    customers: 501,
  });
  const { messages } = await json(`${second.origin}/mailbox/messages.json?to=kept@example.com`);
  expect(messages).toMatchObject([{ subject: "Kept", text: "x\n" }]);
  expect(await stopProcess(second)).toBe(0);
}, 60_000);

it("starts an empty shop in under two seconds and leaves no listener behind", async () => {
  const start = performance.now();
  const shopify = await startLocalShopify({
    shops: [{ domain: "a.myshopify.com", seed: "empty" }],
  });
  expect(performance.now() - start).toBeLessThan(2000);
  await shopify.stop();
  for (const address of [shopify.origin, shopify.tunnelUrl]) {
    await expect(fetch(address)).rejects.toThrow(/fetch failed/);
  }
});
