/** Pages a merchant wrote. Their titles are texts of the theme (`pages.<handle>`). */
export const SHOP_PAGES: readonly { handle: string; content: string }[] = [
  {
    handle: "about",
    content:
      "<p>{shop} began in a harbour shed with one kiln and a borrowed loom. Today eleven small workshops make what we sell, most of them within a day's drive.</p><p>We keep few things, make them well, and mend what breaks.</p>",
  },
  { handle: "faq", content: "" },
  { handle: "track-order", content: "" },
  { handle: "contact", content: "" },
];
