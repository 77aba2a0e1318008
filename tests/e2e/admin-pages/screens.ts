import type { Frame } from "playwright-core";
import type { LongWords } from "./lengthen-words";

/** A page of the admin, in one of its states. */
interface Screen {
  name: string;
  path: (words: LongWords) => string;
  /** Matches what is there once the page is. */
  ready: string;
  /** Brings the page into its state. */
  act?: (app: Frame) => Promise<void>;
}

type Act = NonNullable<Screen["act"]>;

const screen = (name: string, path: string | Screen["path"], ready: string, act?: Act): Screen => ({
  name,
  path: typeof path === "string" ? () => path : path,
  ready,
  ...(act ? { act } : {}),
});

const press =
  (name: string | RegExp): Act =>
  (app) =>
    app.getByRole("button", { name }).first().click();

const openDialog =
  (name: string): Act =>
  async (app) => {
    await press(name)(app);
    await app.getByRole("dialog").locator("input").first().waitFor();
  };

const LIST = "ul[aria-label=Conversations] a";
const THREAD = "[role=log] time";
const CARD = ".Polaris-ShadowBevel, .Polaris-Card, .Polaris-LegacyCard";
const EDITOR = "[contenteditable=true]";

const inbox = (name: string, act?: Act): Screen => screen(name, "/app/inbox?view=all", LIST, act);
const conversation = (name: string, of: "mail" | "claim" | "chat", act?: Act): Screen =>
  screen(name, (words) => `/app/inbox/${words[of]}?view=all`, THREAD, act);
const article = (name: string, query = "", act?: Act): Screen =>
  screen(name, ({ articleId }) => `/app/knowledge/${articleId}${query}`, EDITOR, act);

const INBOX: Screen[] = [
  inbox("inbox"),
  inbox("inbox, views", press(/^All/)),
  inbox("inbox, shortcuts", press("Keyboard shortcuts")),
  screen("inbox, nothing found", `/app/inbox?view=all&q=${"q".repeat(100)}`, "h2"),
  conversation("mail", "mail"),
  conversation("mail, with a reply written", "mail", (app) =>
    app.getByRole("textbox", { name: /^Reply to/ }).fill("Unbreakable".repeat(45)),
  ),
  conversation("mail, note", "mail", (app) => app.getByRole("tab", { name: "Note" }).click()),
  conversation("mail, products", "mail", async (app) => {
    await press("Insert a product")(app);
    await app.getByRole("dialog").getByRole("listitem").first().waitFor();
  }),
  conversation("mail, discount codes", "mail", openDialog("Insert a discount code")),
  conversation("mail, assigning", "mail", press(/^Assign/)),
  conversation("mail, attaching an order", "mail", (app) =>
    // Where the panel is a drawer it is out of sight, and its button cannot be pressed by hand.
    app.locator("button[aria-label='Attach another order']").dispatchEvent("click"),
  ),
  conversation("mail, more actions", "mail", press("More actions")),
  conversation("mail, customer and orders", "mail", async (app) => {
    // A drawer where the panel has no place beside the conversation.
    await app.page().setViewportSize({ width: 390, height: 900 });
    await press("Customer and orders")(app);
  }),
  conversation("mail of somebody unproven", "claim"),
  conversation("chat", "chat"),
];

const KNOWLEDGE: Screen[] = [
  screen("knowledge", "/app/knowledge", "h2"),
  screen("knowledge, add category", "/app/knowledge", "h2", openDialog("Add category")),
  screen("knowledge, drafts only", "/app/knowledge?status=draft", "h2"),
  screen("new article", "/app/knowledge/new", EDITOR),
  article("article"),
  article("article, changed", "", (app) =>
    app.getByLabel("Title").first().fill("Unbreakable".repeat(9)),
  ),
  article("article in Finnish", "?language=fi"),
  article("article in Persian", "?language=fa"),
  screen("policy", ({ policyId }) => `/app/knowledge/${policyId}`, EDITOR),
  screen("import", "/app/knowledge/import", CARD),
  screen("test search", "/app/knowledge/search", CARD),
  screen("test search, found", "/app/knowledge/search?query=returns+klarna", "ol h3"),
  screen("test search, nothing", `/app/knowledge/search?query=${"q".repeat(100)}`, CARD),
  screen("translations", "/app/knowledge/translations", CARD),
  screen("translations to Persian", "/app/knowledge/translations?language=fa", CARD),
];

const SETTINGS: Screen[] = [
  screen("settings", "/app/settings", CARD),
  screen("activity", "/app/settings/activity", CARD),
  screen("chat settings", "/app/settings/chat", CARD),
  screen("e-mail", "/app/settings/email", CARD),
  screen("e-mail, changed", "/app/settings/email", CARD, (app) =>
    app.getByLabel("Name shoppers see").first().fill("Unbreakable".repeat(9)),
  ),
  screen("hours", "/app/settings/hours", CARD),
  screen("hours, changed", "/app/settings/hours", CARD, (app) =>
    app.getByRole("textbox").first().fill("Unbreakable".repeat(9)),
  ),
  screen("storage", "/app/settings/storage", CARD),
  screen("store data", "/app/settings/sync", CARD),
  screen("texts in German", "/app/settings/texts?language=de", CARD),
  screen("texts in Persian", "/app/settings/texts?language=fa", CARD),
];

/** Every page of the admin, with its dialogs, menus and forms, each at least once. */
export const SCREENS: Screen[] = [
  screen("home", "/app", CARD),
  ...INBOX,
  ...KNOWLEDGE,
  ...SETTINGS,
];
