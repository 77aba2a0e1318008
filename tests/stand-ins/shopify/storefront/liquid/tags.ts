import {
  evalToken,
  Hash,
  Tag,
  type Context,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
  type ValueToken,
} from "liquidjs";
import { renderForm } from "./form";
import { helpersOf } from "./render-globals";

type Rendered = Generator<unknown, unknown, unknown>;

/** Takes the tokens up to the closing tag away. @throws Error when it is missing. */
function skipTo(end: string, token: TagToken, remaining: TopLevelToken[]): void {
  for (let next = remaining.shift(); next; next = remaining.shift()) {
    if ("name" in next && (next as TagToken).name === end) return;
  }
  throw new Error(`tag ${token.getText()} not closed`);
}

/** A block that leaves nothing in the page: `schema`, `javascript`, `stylesheet`, `doc`. */
function strippedBlock(name: string) {
  return class extends Tag {
    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      skipTo(`end${name}`, token, remaining);
    }

    override render(): string {
      return "";
    }
  };
}

/** `{% layout none %}`: the page stands without the theme's layout. */
class LayoutTag extends Tag {
  private readonly isOff: boolean;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.isOff = /^\s*["']?none["']?\s*$/.test(token.args);
  }

  override render(context: Context): string {
    if (this.isOff) helpersOf(context).isLayoutOff = true;
    return "";
  }
}

/** `{% section 'header' %}`. */
class SectionTag extends Tag {
  override render(context: Context): string {
    const name = /["']([\w-]+)["']/.exec(this.token.getText())?.[1] ?? "";
    return helpersOf(context).renderSection?.(name) ?? "";
  }
}

/** `{% content_for 'blocks' %}`: the blocks a merchant put into this section. */
class ContentForTag extends Tag {
  override render(context: Context): string {
    return helpersOf(context).renderBlocks?.() ?? "";
  }
}

/** A block whose content is rendered and wrapped: `form`, `style`. */
abstract class WrappingTag extends Tag {
  protected readonly templates: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    parser
      .parseStream(remaining)
      .on(`tag:end${token.name}`, function () {
        this.stop();
      })
      .on("template", (template: Template) => this.templates.push(template))
      .on("end", () => {
        throw new Error(`tag ${token.getText()} not closed`);
      })
      .start();
  }

  override *render(context: Context): Rendered {
    const inner = yield this.liquid.renderer.renderTemplates(this.templates, context);
    return yield this.wrap(String(inner), context);
  }

  /** A text, or a generator of one. */
  protected abstract wrap(inner: string, context: Context): unknown;
}

class StyleTag extends WrappingTag {
  protected wrap(inner: string): string {
    return `<style data-shopify>${inner}</style>`;
  }
}

/** `{% form 'product', product, class: 'x' %}`. */
class FormTag extends WrappingTag {
  private readonly type: ValueToken | undefined;
  private readonly subject: ValueToken | undefined;
  private readonly attributes: Hash;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid, parser);
    this.type = this.readValue();
    const start = this.tokenizer.p;
    const subject = this.readValue();
    // A name before a colon is already the first attribute.
    const isAttribute = this.tokenizer.peek() === ":";
    if (isAttribute) this.tokenizer.p = start;
    this.subject = isAttribute ? undefined : subject;
    this.attributes = new Hash(this.tokenizer);
  }

  protected *wrap(inner: string, context: Context): Rendered {
    const type = String(yield evalToken(this.type, context));
    const subject = this.subject ? yield evalToken(this.subject, context) : null;
    const attributes = (yield this.attributes.render(context)) as Record<string, unknown>;
    return renderForm({ type, subject, attributes, inner }, helpersOf(context));
  }

  private readValue(): ValueToken | undefined {
    this.tokenizer.skipBlank();
    if (this.tokenizer.peek() === ",") this.tokenizer.advance();
    const value = this.tokenizer.readValue();
    this.tokenizer.skipBlank();
    return value as ValueToken | undefined;
  }
}

/** Adds Shopify's own tags to an engine. */
export function addTags(engine: Liquid): void {
  for (const name of ["schema", "javascript", "stylesheet", "doc"]) {
    engine.registerTag(name, strippedBlock(name));
  }
  engine.registerTag("layout", LayoutTag);
  engine.registerTag("section", SectionTag);
  engine.registerTag("content_for", ContentForTag);
  engine.registerTag("style", StyleTag);
  engine.registerTag("form", FormTag);
}
