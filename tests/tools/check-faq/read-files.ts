import { readFileSync } from "node:fs";
import { z } from "zod";

/** What is wrong with a file, in words for whoever wrote it. */
export class BadFile extends Error {}

const articleSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  locale: z.string().min(2),
  title: z.string().trim().min(1),
  /** Plain text or HTML. */
  body: z.string(),
});

const questionSchema = z.object({
  locale: z.string().min(2),
  text: z.string().trim().min(1),
  expected: z.union([z.string().min(1), z.number().transform(String)]),
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

function check<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
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
      if (!ids.has(question.expected))
        throw new BadFile(`${place}: there is no article with the id "${question.expected}"`);
      return [question];
    });
  if (questions.length === 0) throw new BadFile(`${file}: has no questions`);
  return questions;
}
