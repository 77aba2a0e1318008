import type { RoughShop } from "tests/e2e/rough-shop/start-rough-shop";
import { callApp } from "tests/tools/demo/call-app";
import type { Stack } from "tests/tools/demo/start-stack";
import { importArticles } from "tests/tools/demo/write-help";
import { choose, LIQUID, PAYLOADS } from "./payloads";

export const CATEGORY = "<img src=x onerror=alert(1)>{{ 7 | times: 191 }}";
export const OWN_INTRO = "</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";
export const OWN_LABEL = "\"' onfocus=alert(4) autofocus </script><!--<script>alert(5)";
/** Articles named "Hostile part 0" and so on, which hold all payloads together. */
export const ARTICLES = 5;

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Writes everywhere what a merchant whose account was taken over could write. */
export async function writeHostileHelp({ stack }: RoughShop): Promise<void> {
  const common = await importHostileCategory(stack);
  for (let part = 0; part < ARTICLES; part += 1) {
    const mine = PAYLOADS.filter((_payload, at) => at % ARTICLES === part);
    const html = mine.map((payload) => `<p>${payload}</p>`).join("");
    const translation = {
      locale: "en",
      title: `Hostile part ${part} ${choose(PAYLOADS, ARTICLES, 150)[part] ?? ""}`,
      summary: choose(PAYLOADS.toReversed(), ARTICLES, 300)[part] ?? "",
      bodyHtml: `<p>Hostile part ${part}</p>${html}`,
      slug: "",
    };
    await callApp(stack, "/app/knowledge/new", {
      ...common,
      version: null,
      // The theme's texts have room for one of them.
      isFeatured: part === ARTICLES - 1,
      translations: [translation],
    });
  }
  await callApp(stack, "/app/settings/texts", {
    locale: "en",
    texts: {
      "chat.intro": OWN_INTRO,
      "extension.faq.heading": `Own heading ${OWN_INTRO}`,
      "extension.launcher.label": OWN_LABEL,
    },
  });
}

/** Imports a file with an article in a hostile category; what the form of a published article in it sends. */
async function importHostileCategory(stack: Stack): Promise<object> {
  const body = `<p>${PAYLOADS.slice(0, 40).join("</p><p>")}</p>`;
  const row = ["hostile", CATEGORY, "en", LIQUID.join(" "), body, "published"];
  await importArticles(
    stack,
    ["id,category,locale,title,body,status", row.map(quote).join(",")].join("\n"),
  );
  const { rows } = await stack.database.query<{ id: string; version: number; categoryId: string }>(
    `SELECT id::text, version, category_id::text AS "categoryId" FROM articles ORDER BY created_at DESC LIMIT 1`,
  );
  const [imported] = rows;
  if (!imported) throw new Error("nothing was imported");
  const { id, version, categoryId } = imported;
  const common = { intent: "save", kind: "article", categoryId, facts: {}, status: "published" };
  await callApp(stack, `/app/knowledge/${id}`, {
    ...common,
    version,
    isFeatured: true,
    translations: [],
  });
  return common;
}
