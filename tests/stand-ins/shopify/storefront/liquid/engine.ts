import { Context, Liquid, LiquidError, type Template } from "liquidjs";
import { addFilters } from "./filters";
import { withHelpers, type RenderHelpers } from "./render-globals";
import { addTags } from "./tags";

/** Liquid as Shopify speaks it, over one set of snippets (a theme's, or an app's). */
export interface Engine {
  parse(source: string, name: string): Template[];
  render(templates: Template[], context: Context): string;
  /** A page's variables; `locals` are not seen by snippets. */
  context(
    globals: Record<string, unknown>,
    helpers: RenderHelpers,
    locals?: Record<string, unknown>,
  ): Context;
}

/** @param snippets sources by name, as `{% render 'name' %}` calls them */
export function createEngine(snippets: Readonly<Record<string, string>>): Engine {
  const liquid = new Liquid({
    templates: { ...snippets },
    cache: true,
    ownPropertyOnly: true,
    // Shopify lets unknown filters pass; here a typing error is to be seen.
    strictFilters: true,
    dynamicPartials: true,
  });
  addFilters(liquid);
  addTags(liquid);
  return {
    parse: (source, name) => liquid.parse(source, name),
    render: (templates, context) => String(liquid.renderSync(templates, context)),
    context: (globals, helpers, locals = {}) =>
      new Context(
        locals,
        liquid.options,
        { sync: true, globals: withHelpers(globals, helpers) },
        { liquid },
      ),
  };
}

/** Shopify writes errors into the page instead of failing it. */
export function liquidErrorText(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const kind = LiquidError.is(error) ? error.name : "error";
  return `Liquid ${kind === "RenderError" ? "error" : "syntax error"} (${file}): ${message}`;
}
