/** Markup that is safe to put into a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | Value[] | boolean | number | string | null | undefined;

/** Tagged template for HTML: every value is escaped unless it is `Markup` (or a list of them). */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  let text = strings[0] ?? "";
  values.forEach((value, index) => {
    text += render(value) + (strings[index + 1] ?? "");
  });
  return new Markup(text);
}

/** Trusted text (styles, scripts of this project) without escaping. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** JSON inside a `<script type="application/json">`, where only `<` could end the element. */
export function jsonScript(value: unknown): Markup {
  return raw(JSON.stringify(value).replaceAll("<", String.raw`\u003c`));
}

function render(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join("");
  if (value === null || value === undefined || value === false || value === true) return "";
  return String(value).replaceAll(
    /[&<>"']/g,
    (character) => `&#${String(character.codePointAt(0))};`,
  );
}
