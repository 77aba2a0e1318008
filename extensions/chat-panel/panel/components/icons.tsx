/** @jsxImportSource preact */

const PATHS = {
  close: "M6 6l12 12M18 6L6 18",
  send: "M12 19V5M6 11l6-6 6 6",
  attach:
    "M20 11.5l-8.1 8a5 5 0 0 1-7-7l8.4-8.3a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.2a1.6 1.6 0 0 1-2.3-2.3l7.6-7.5",
  search: "M20 20l-4.5-4.5M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z",
  back: "M15 5l-7 7 7 7",
  down: "M5 9l7 7 7-7",
  file: "M13 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V9ZM13 3.5V9h5.5",
  article: "M6 4.5h12v15H6zM9 9h6M9 12.5h6M9 16h3",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the text's colour. Those that point along the line turn round in right-to-left languages. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={name === "back" ? "icon flips" : "icon"}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
