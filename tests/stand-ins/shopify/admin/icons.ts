import { raw, type Markup } from "tests/stand-ins/shopify/http/html";

function icon(paths: string): Markup {
  return raw(
    `<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`,
  );
}

/** Line icons of the admin page, drawn for it. */
export const ICONS = {
  brand: raw(
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4.6 7.2h14.8l1.2 13.3a1 1 0 0 1-1 1.1H4.4a1 1 0 0 1-1-1.1z" fill="#3ddc97"/><path d="M8.2 9.8V6.6a3.8 3.8 0 0 1 7.6 0v3.2" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round"/></svg>',
  ),
  search: icon('<circle cx="9" cy="9" r="5.2"/><path d="m13 13 4 4"/>'),
  menu: icon('<path d="M3 6h14M3 10h14M3 14h14"/>'),
  warning: icon('<path d="M10 3.2 17.5 16h-15z"/><path d="M10 8v3.5M10 13.8v.1"/>'),
  home: icon('<path d="M3.5 9 10 3.5 16.500 9v7h-4.300v-4.500H7.800V16H3.500z"/>'),
  orders: icon(
    '<rect x="3.500" y="4" width="13" height="12.500" rx="2.500"/><path d="M3.500 11h3.300l1.200 2h4l1.200-2h3.300"/>',
  ),
  products: icon(
    '<path d="M10.500 3.500H16.500V9.500L9.300 16.700 3.300 10.700z"/><circle cx="13.500" cy="6.500" r=".6"/>',
  ),
  customers: icon(
    '<circle cx="10" cy="6.800" r="3"/><path d="M4 16.500c.8-3.200 3-4.600 6-4.600s5.200 1.400 6 4.600"/>',
  ),
  mail: icon(
    '<rect x="3" y="4.500" width="14" height="11" rx="2.500"/><path d="m4 6.500 6 4.800 6-4.800"/>',
  ),
} as const;
