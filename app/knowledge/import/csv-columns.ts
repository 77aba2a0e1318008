/** The columns of a file with articles, and the names that other help desks and spreadsheets give them. */
const NAMES = {
  id: "id|key|handle|number|article id|external id|tunnus",
  category:
    "category|section|topic|folder|group|collection|kategoria|osio|catégorie|kategorie|categoría|分类|カテゴリ|دسته",
  locale: "locale|language|lang|language code|kieli|langue|sprache|idioma|语言|言語|زبان",
  title:
    "title|question|name|subject|heading|otsikko|kysymys|titre|titel|frage|título|pregunta|标题|问题|タイトル|質問|عنوان",
  body: "body|answer|content|text|html|body html|description|article|teksti|vastaus|sisältö|texte|réponse|contenu|inhalt|antwort|respuesta|正文|内容|回答|本文|متن|پاسخ",
  summary: "summary|excerpt|abstract|tiivistelmä|résumé|zusammenfassung|resumen|摘要|要約|خلاصه",
  status: "status|state|published|publish|visibility|tila|statut|estado|状态|状態|وضعیت",
} as const;

export type CsvColumn = keyof typeof NAMES;

export const CSV_COLUMNS = [
  "id",
  "category",
  "locale",
  "title",
  "body",
  "summary",
  "status",
] as const satisfies readonly CsvColumn[];

const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[_\s-]+/g, " ")
    .replace(/[()*:]/g, "")
    .trim();

const COLUMN_BY_NAME: ReadonlyMap<string, CsvColumn> = new Map(
  CSV_COLUMNS.flatMap((column) =>
    NAMES[column].split("|").map((name): [string, CsvColumn] => [fold(name), column]),
  ),
);

/** Which cell of a row is which column; the first of several with the same meaning counts. */
export function readHeader(cells: readonly string[]): Map<CsvColumn, number> {
  const places = new Map<CsvColumn, number>();
  for (const [place, cell] of cells.entries()) {
    const column = COLUMN_BY_NAME.get(fold(cell));
    if (column && !places.has(column)) places.set(column, place);
  }
  return places;
}
