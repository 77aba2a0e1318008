import { notify } from "./channel";

/** Parameters that admin adds when it opens the app; they are not part of the app's own address. */
const ADMIN_PARAMETERS = [
  "embedded",
  "hmac",
  "host",
  "id_token",
  "locale",
  "session",
  "shop",
  "timestamp",
];

/** Keeps the admin page's address in step with the app's. */
export function followLocation(): void {
  for (const name of ["pushState", "replaceState"] as const) {
    const plain = history[name].bind(history);
    history[name] = (...values) => {
      plain(...values);
      announceLocation();
    };
  }
  window.addEventListener("popstate", announceLocation);
  announceLocation();
}

function announceLocation(): void {
  const url = new URL(location.href);
  for (const name of ADMIN_PARAMETERS) url.searchParams.delete(name);
  notify({ kind: "location", path: `${url.pathname}${url.search}${url.hash}` });
}
