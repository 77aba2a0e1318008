import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

/** What is wrong with a file, in words for whoever wrote it. */
export class BadFile extends Error {}

const idSchema = z.union([z.string().min(1), z.number().transform(String)]);

const articleSchema = z.object({
  id: idSchema,
  locale: z.string().min(2),
  title: z.string().trim().min(1),
  /** Plain text or HTML. */
  body: z.string(),
});

const questionSchema = z.object({
  locale: z.string().min(2),
  text: z.string().trim().min(1),
  /** Ids of the articles that answer it; none when nothing does. */
  expected: z.union([idSchema.transform((id) => [id]), z.array(idSchema)]),
  /** "dev" and "held-out" are reported apart. */
  set: z.string().optional(),
});

export type FaqArticle = z.infer<typeof articleSchema>;
export type FaqQuestion = z.infer<typeof questionSchema>;

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw new BadFile(`${file}: cannot be read`, { cause: error });
  }
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadFile(`${place}: this is not JSON (${(error as Error).message})`, { cause: error });
  }
}

function checkExpected({ expected }: FaqQuestion, ids: ReadonlySet<string>, place: string): void {
  const unknown = expected.find((id) => !ids.has(id));
  if (unknown !== undefined)
    throw new BadFile(`${place}: there is no article with the id "${unknown}"`);
}

function check<T>(schema: z.ZodType<T, unknown>, value: unknown, place: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new BadFile(`${place}: ${issue?.path.join(".") || "value"}: ${issue?.message ?? "wrong"}`);
}

/** Reads `[{"id", "locale", "title", "body"}, …]`. Throws BadFile naming the article that is wrong. */
export function readArticles(file: string): FaqArticle[] {
  const list = parseJson(readText(file), file);
  if (!Array.isArray(list) || list.length === 0)
    throw new BadFile(
      `${file}: must be a list of articles, [{"id", "locale", "title", "body"}, …]`,
    );
  const articles = list.map((value: unknown, index) =>
    check(articleSchema, value, `${file}: article ${index + 1}`),
  );
  const seen = new Set<string>();
  for (const { id, locale } of articles) {
    const key = `${id} (${locale})`;
    if (seen.has(key)) throw new BadFile(`${file}: article ${key} is there twice`);
    seen.add(key);
  }
  return articles;
}

/** Reads a line for each `{"locale", "text", "expected"}`. Throws BadFile naming the line that is wrong. */
export function readQuestions(file: string, articles: readonly FaqArticle[]): FaqQuestion[] {
  const ids = new Set(articles.map(({ id }) => id));
  const questions = readText(file)
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const place = `${file}: line ${index + 1}`;
      const question = check(questionSchema, parseJson(line, place), place);
      checkExpected(question, ids, place);
      return [question];
    });
  if (questions.length === 0) throw new BadFile(`${file}: has no questions`);
  return questions;
}

/** One shop's help pages and what its shoppers ask. */
export interface FaqShop {
  name: string;
  articles: FaqArticle[];
  questions: FaqQuestion[];
}

const shopSchema = z.object({
  language: z.string().min(2),
  articles: z.array(articleSchema.omit({ locale: true })).min(1),
  questions: z.array(z.object({ text: z.string().trim().min(1), answers: z.array(idSchema) })),
});

function readShop(file: string): FaqShop[] {
  const value = parseJson(readText(file), file);
  // Folders of shops hold lists about them too.
  if (typeof value !== "object" || value === null || !("articles" in value)) return [];
  const shop = check(shopSchema, value, file);
  const locale = shop.language;
  const articles = shop.articles.map((article) => ({ ...article, locale }));
  const ids = new Set(articles.map(({ id }) => id));
  const questions = shop.questions.map(({ text, answers }) => ({
    locale,
    text,
    expected: answers,
  }));
  for (const question of questions) checkExpected(question, ids, `${file}: "${question.text}"`);
  return [{ name: basename(file, ".json"), articles, questions }];
}

/** Reads every shop of a folder: files of `{"language", "articles", "questions": [{"text", "answers"}]}`. Throws BadFile. */
export function readFolder(folder: string): FaqShop[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch (error) {
    throw new BadFile(`${folder}: cannot be read`, { cause: error });
  }
  const shops = names.toSorted().flatMap((name) => readShop(join(folder, name)));
  if (shops.length === 0) throw new BadFile(`${folder}: has no shops`);
  return shops;
}
