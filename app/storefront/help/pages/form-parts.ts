import type { HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import type { TextKey } from "~/storefront/texts/text-groups";
import type { TextValues } from "~/storefront/texts/texts";
import { renderNotice } from "./page-parts";

/** What is wrong with a field, by its name. */
export type FieldProblems<Name extends string> = Partial<
  Record<Name, { key: TextKey; values?: TextValues }>
>;

interface Field {
  name: string;
  label: string;
  /** As it was typed before, or what Liquid knows of a customer. */
  value: string | Markup;
  hint?: string;
  problem?: string | undefined;
  /** Attributes of the control: fixed markup. */
  attributes: Markup;
  isLong?: boolean;
  optional?: string;
}

/** A labelled control, which names its hint and its problem to assistive technology. */
export function renderField(field: Field): Markup {
  const { name, label, value, hint, problem, attributes, optional } = field;
  const id = `doorbell-${name}`;
  const notes = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""]
    .filter(Boolean)
    .join(" ");
  const state = markup`${notes ? markup` aria-describedby="${notes}"` : ""}${problem ? markup` aria-invalid="true"` : ""}`;
  // A line end right after the start tag is dropped by HTML parsers, so ours goes and the shopper's stays.
  const control = field.isLong
    ? markup`<textarea id="${id}" name="${name}" ${attributes}${state}>\n${value}</textarea>`
    : markup`<input id="${id}" name="${name}" value="${value}" ${attributes}${state}>`;
  return markup`<div class="doorbell-help__field"><label for="${id}">${label}${
    optional ? markup` <small>(${optional})</small>` : ""
  }</label>${control}${hint ? markup`<small class="doorbell-help__hint" id="${id}-hint">${hint}</small>` : ""}${
    problem ? markup`<span class="doorbell-help__problem" id="${id}-problem">${problem}</span>` : ""
  }</div>`;
}

/** What is wrong with a field in the shopper's language. */
export function describeProblem<Name extends string>(
  { texts }: HelpVisit,
  problems: FieldProblems<Name>,
  name: Name,
): string | undefined {
  const problem = problems[name];
  return problem && texts.format(problem.key, problem.values);
}

/** Above a form with mistakes: how many, with a way to each. */
export function renderProblems<Name extends string>(
  visit: HelpVisit,
  problems: FieldProblems<Name>,
): Markup | null {
  const names = Object.keys(problems);
  if (names.length === 0) return null;
  const title = visit.texts.format("help.problem.form", { count: names.length });
  const items = Object.entries<FieldProblems<Name>[Name]>(problems).map(
    ([name, problem]) =>
      problem &&
      markup`<li><a href="#doorbell-${name}">${visit.texts.format(problem.key, problem.values)}</a></li>`,
  );
  return renderNotice(
    markup`<p><strong>${title}</strong></p><ul class="doorbell-help__list">${items}</ul>`,
    "alert",
  );
}
