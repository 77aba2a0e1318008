import { expect, test } from "vitest";
import { findShownPictures } from "./shown-pictures";

const picture = (attributes = "") => `<img src="/app/attachments/a1" ${attributes}>`;

test.each([
  ["plain", picture()],
  ["with a size", picture('width="120" height="80"')],
  ["as wide as the page", picture('width="5%" style="max-width:100%;height:auto"')],
  ["as high as some lines", picture('style="height:5em;width:100%"')],
  ["after history", `<div data-quoted><p>x</p></div>${picture()}`],
])("a picture is shown: %s", (_, html) => {
  expect([...findShownPictures(html)]).toEqual(["a1"]);
});

test.each([
  ["of one pixel", picture('width="1" height="1"')],
  ["of one pixel by its style", picture('style="border:0; width: 1px"')],
  ["of no height", picture('style="height:0"')],
  ["in history", `<div data-quoted>${picture()}</div>`],
])("a picture is not shown, so that its file stands in the list: %s", (_, html) => {
  expect([...findShownPictures(html)]).toEqual([]);
});
