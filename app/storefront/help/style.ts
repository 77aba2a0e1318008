import { createHash } from "node:crypto";

/**
 * How the help pages look: the theme's font and colours, with our own grid. Every colour is the theme's text colour or a
 * mixture of it, so contrast is at least the theme's own; `em`, since themes redefine `rem`; logical sides, for both
 * reading directions. Headings keep the theme's own type. Served as a file of the app proxy, because a strict Content-Security-Policy refuses inline styles.
 */
const RULES = `
.doorbell-help {
  --dh-line: color-mix(in srgb, currentColor 18%, transparent);
  --dh-edge: color-mix(in srgb, currentColor 60%, transparent);
  --dh-tint: color-mix(in srgb, currentColor 5%, transparent);
  --dh-radius: var(--buttons-radius-outset, var(--style-border-radius-buttons-primary, 8px));
  box-sizing: border-box;
  inline-size: 100%;
  max-inline-size: 62em;
  margin-inline: auto;
  padding-block: clamp(1.5em, 4vw, 3.5em);
  padding-inline: clamp(16px, 4vw, 40px);
  font-size: max(1em, 16px);
  line-height: 1.6;
  text-align: start;
  letter-spacing: normal;
  text-transform: none;
  overflow-wrap: break-word;
}
.doorbell-help *, .doorbell-help *::before, .doorbell-help *::after { box-sizing: border-box; }
.doorbell-help :not(h1, h2, h3) { letter-spacing: inherit; text-transform: inherit; }
.doorbell-help :is(h1, h2, h3) { margin: 0; line-height: 1.25; text-align: start; }
.doorbell-help .doorbell-help__title { font-size: clamp(1.6em, 4vw, 2.2em); margin-block: 0 .5em; }
.doorbell-help h2 { font-size: 1.25em; }
.doorbell-help section > h2 { margin-block-end: .75em; }
.doorbell-help h3 { font-size: 1.05em; }
.doorbell-help p { margin-block: 0 1em; }
.doorbell-help a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.doorbell-help a:hover { text-decoration-thickness: 2px; }
.doorbell-help :is(a, button, input, textarea, summary):focus-visible { outline: 3px solid currentColor; outline-offset: 2px; box-shadow: none; }
.doorbell-help .doorbell-help__hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.doorbell-help .doorbell-help__lead { font-size: 1.05em; max-inline-size: 42em; }
.doorbell-help .doorbell-help__quiet { font-size: .9em; }
.doorbell-help .doorbell-help__narrow { max-inline-size: 40em; }
.doorbell-help section { margin-block-start: 2.5em; }
.doorbell-help .doorbell-help__title + .doorbell-help__narrow > section:first-child { margin-block-start: 1.5em; }

.doorbell-help .doorbell-help__crumbs { margin-block-end: 1.25em; font-size: .9em; }
.doorbell-help .doorbell-help__crumbs ol { display: flex; flex-wrap: wrap; gap: .25em; margin: 0; padding: 0; list-style: none; }
.doorbell-help .doorbell-help__crumbs li { margin: 0; }
.doorbell-help .doorbell-help__crumbs li + li::before { content: "/"; margin-inline: .35em .6em; opacity: .6; }

.doorbell-help .doorbell-help__hero { text-align: center; padding-block: clamp(1em, 4vw, 2.5em); margin: 0; }
.doorbell-help .doorbell-help__hero .doorbell-help__title { text-align: center; }
.doorbell-help .doorbell-help__search { display: flex; gap: .6em; max-inline-size: 38em; margin-block: 0; }
.doorbell-help .doorbell-help__hero .doorbell-help__search { margin-inline: auto; }
.doorbell-help .doorbell-help__search input { flex: 1 1 auto; min-inline-size: 0; }
.doorbell-help .doorbell-help__search .doorbell-help__button { flex: none; white-space: nowrap; }

.doorbell-help :is(input:not([type="hidden"]), textarea) {
  display: block; inline-size: 100%; margin: 0; padding: .7em .9em; min-block-size: 48px; block-size: auto;
  font: inherit; font-size: max(1em, 16px); line-height: 1.4; color: inherit; text-align: start;
  background: transparent; border: 1px solid var(--dh-edge); border-radius: min(var(--dh-radius), 14px);
  box-shadow: none; appearance: none;
}
.doorbell-help textarea { min-block-size: 9em; resize: vertical; }
.doorbell-help :is(input, textarea)::placeholder { color: inherit; opacity: .8; }
.doorbell-help :is(input, textarea)[aria-invalid="true"] { border-width: 2px; border-color: #b3261e; }
.doorbell-help .doorbell-help__code { max-inline-size: 9em; letter-spacing: .3em; font-variant-numeric: tabular-nums; }

.doorbell-help .doorbell-help__button {
  display: inline-flex; align-items: center; justify-content: center; gap: .5em; min-block-size: 48px; margin: 0;
  padding: .65em 1.5em; font: inherit; font-weight: 600; color: inherit; text-decoration: none; text-align: center;
  background: color-mix(in srgb, currentColor 9%, transparent); border: 1.5px solid currentColor;
  border-radius: var(--dh-radius); cursor: pointer; box-shadow: none; appearance: none; inline-size: auto; font-size: 1em; line-height: 1.4;
}
.doorbell-help .doorbell-help__button:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
.doorbell-help .doorbell-help__button--quiet { background: transparent; border-color: var(--dh-edge); font-weight: 500; padding-inline: 1.2em; min-block-size: 44px; }
@supports (color: contrast-color(red)) {
  .doorbell-help .doorbell-help__button:not(.doorbell-help__button--quiet) { background: currentColor; }
  .doorbell-help .doorbell-help__button:not(.doorbell-help__button--quiet) > span { color: contrast-color(currentColor); }
}

.doorbell-help .doorbell-help__cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr)); gap: 1em; margin: 0; padding: 0; list-style: none; }
.doorbell-help .doorbell-help__card { margin: 0; padding: 1.25em; border: 1px solid var(--dh-line); border-radius: min(var(--dh-radius), 16px); }
.doorbell-help .doorbell-help__card > :last-child { margin-block-end: 0; }
.doorbell-help .doorbell-help__card h2, .doorbell-help .doorbell-help__card h3 { margin-block-end: .4em; }
.doorbell-help .doorbell-help__card h2 a { text-decoration: none; }
.doorbell-help .doorbell-help__card h2 a:hover { text-decoration: underline; }
.doorbell-help a.doorbell-help__card { display: block; text-decoration: none; background: var(--dh-tint); border-color: transparent; }
.doorbell-help a.doorbell-help__card:hover { border-color: currentColor; }
.doorbell-help a.doorbell-help__card strong { display: block; }
.doorbell-help .doorbell-help__list { margin: 0; padding: 0; list-style: none; }
.doorbell-help .doorbell-help__list li { margin: 0; padding-block: .4em; }
.doorbell-help .doorbell-help__rows > li { padding-block: 1em; border-block-end: 1px solid var(--dh-line); }
.doorbell-help .doorbell-help__rows p { margin: .2em 0 0; }

.doorbell-help .doorbell-help__article { max-inline-size: 44em; }
.doorbell-help .doorbell-help__article :is(ul, ol) { padding-inline-start: 1.4em; margin-block: 0 1em; }
.doorbell-help .doorbell-help__article ul { list-style: disc; }
.doorbell-help .doorbell-help__article ol { list-style: decimal; }
.doorbell-help .doorbell-help__article :is(h2, h3, h4) { margin-block: 1.6em .5em; }
.doorbell-help .doorbell-help__article img { max-inline-size: 100%; block-size: auto; border-radius: 6px; }
.doorbell-help .doorbell-help__article blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--dh-line); }
.doorbell-help .doorbell-help__scroll { overflow-x: auto; }
.doorbell-help table { inline-size: 100%; border-collapse: collapse; font-size: inherit; }
.doorbell-help :is(th, td) { padding: .55em .75em .55em 0; padding-block: .55em; padding-inline: 0 1em; text-align: start; vertical-align: top; border: 0; border-block-end: 1px solid var(--dh-line); font-size: inherit; }
.doorbell-help .doorbell-help__facts { display: grid; grid-template-columns: minmax(0, auto) minmax(0, 1fr); gap: .5em 1.5em; margin: 0 0 1em; }
.doorbell-help .doorbell-help__facts dt { font-weight: 600; }
.doorbell-help .doorbell-help__facts dd { margin: 0; }

.doorbell-help .doorbell-help__aside { margin-block-start: 2.5em; padding-block-start: 1.5em; border-block-start: 1px solid var(--dh-line); }
.doorbell-help .doorbell-help__vote { display: flex; flex-wrap: wrap; align-items: center; gap: .75em; margin: 0; }
.doorbell-help .doorbell-help__vote p { margin: 0; font-weight: 600; }

.doorbell-help .doorbell-help__form { display: grid; gap: 1.25em; margin-block: 1.5em 0; }
.doorbell-help .doorbell-help__field label { display: block; margin-block-end: .35em; font-weight: 600; font-size: 1em; color: inherit; }
.doorbell-help .doorbell-help__field small { font-size: .9em; font-weight: 400; }
.doorbell-help .doorbell-help__hint { display: block; margin-block-start: .35em; }
.doorbell-help .doorbell-help__trap { position: absolute; inset-inline-start: -200vw; inline-size: 1px; block-size: 1px; overflow: hidden; }
.doorbell-help .doorbell-help__notice { margin-block: 0 1.5em; padding: 1em 1.25em; border: 1px solid var(--dh-edge); border-inline-start-width: 5px; border-radius: 6px; background: var(--dh-tint); }
.doorbell-help .doorbell-help__notice > :last-child { margin-block-end: 0; }
.doorbell-help .doorbell-help__problem { display: block; margin-block-start: .35em; font-weight: 600; }
.doorbell-help .doorbell-help__problem::before { content: "! "; }

.doorbell-help .doorbell-help__order { margin-block: 0 1em; padding: 1.25em; border: 1px solid var(--dh-line); border-radius: min(var(--dh-radius), 16px); }
.doorbell-help .doorbell-help__order header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25em 1em; padding: 0; margin-block-end: .5em; }
.doorbell-help .doorbell-help__steps { margin: 1em 0; padding: 0; list-style: none; }
.doorbell-help .doorbell-help__steps li { position: relative; margin: 0; padding: 0 0 1em; padding-inline-start: 1.9em; }
.doorbell-help .doorbell-help__steps li::before { content: ""; position: absolute; inset-block-start: .35em; inset-inline-start: 0; inline-size: .9em; block-size: .9em; border: 2px solid currentColor; border-radius: 50%; }
.doorbell-help .doorbell-help__steps li[data-done]::before { background: currentColor; }
.doorbell-help .doorbell-help__steps li:not(:last-child)::after { content: ""; position: absolute; inset-block: 1.45em -.15em; inset-inline-start: calc(.45em - 1px); inline-size: 2px; background: var(--dh-line); }
.doorbell-help .doorbell-help__steps time { display: block; font-size: .9em; }

@media (max-width: 480px) {
  .doorbell-help .doorbell-help__form .doorbell-help__button { inline-size: 100%; }
  .doorbell-help .doorbell-help__facts { grid-template-columns: minmax(0, 1fr); gap: .1em; }
  .doorbell-help .doorbell-help__facts dd { margin-block-end: .75em; }
}
@media print { .doorbell-help :is(form, .doorbell-help__crumbs) { display: none; } }
`;

/** Firm, since themes give bare elements rules with !important; a merchant's own can still go further by id. */
export const STYLE = RULES.replaceAll(";", " !important;");

/** Changes whenever the style does, so that browsers may keep the file for good. */
export const STYLE_VERSION = createHash("sha256").update(STYLE).digest("hex").slice(0, 12);
