/** What the build's JSX calls: shorter than the automatic runtime. */
export { Fragment, h } from "preact";
