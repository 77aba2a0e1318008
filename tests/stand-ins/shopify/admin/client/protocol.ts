/** Messages between the framed app (App Bridge stand-in) and the admin page, by `postMessage`. */

export interface MenuItem {
  label: string;
  href: string;
}

export interface ActionItem {
  /** Index of the element in the app's title bar, sent back when it is chosen. */
  index: number;
  label: string;
  tone: string | null;
  isDisabled: boolean;
  isLoading: boolean;
}

export interface TitleBarState {
  title: string;
  breadcrumb: ActionItem | null;
  primary: ActionItem | null;
  secondary: ActionItem[];
}

export interface SaveBarState {
  isDisabled: boolean;
  isLoading: boolean;
  needsDiscardConfirmation: boolean;
}

export interface ToastState {
  id: string;
  message: string;
  duration: number;
  isError: boolean;
  action: string | null;
}

/** Tells the admin page something; no answer. */
export type Notice =
  | { kind: "loading"; isLoading: boolean }
  | { kind: "location"; path: string }
  | { kind: "modal"; isOpen: boolean }
  | { kind: "nav-menu"; home: string | null; items: MenuItem[] }
  | { kind: "open-admin"; url: string; isNewTab: boolean }
  | { kind: "ready" }
  | { kind: "save-bar"; state: SaveBarState | null }
  | { kind: "title-bar"; state: TitleBarState | null }
  | { kind: "toast-hide"; id: string }
  | { kind: "toast-show"; toast: ToastState };

export interface PickerRow {
  id: string;
  heading: string;
  details: string[];
  thumbnail: string | null;
  isSelected: boolean;
  isDisabled: boolean;
}

/** Asks the admin page for something. */
export type Question =
  | { kind: "extensions" }
  | { kind: "id-token" }
  | { kind: "leave-confirmation" }
  | { kind: "pick"; heading: string; limit: number; rows: PickerRow[] }
  | { kind: "pick-resource"; type: string; limit: number; query: string; selectedIds: string[] }
  | { kind: "scopes"; action: "query" | "request" | "revoke"; scopes: string[] }
  | { kind: "user" };

export type FromFrame =
  | { to: "local-admin"; type: "notice"; notice: Notice }
  | { to: "local-admin"; type: "question"; id: number; question: Question };

/** What the admin page tells the app without being asked. */
export type Order =
  | { kind: "navigate"; href: string }
  | { kind: "save-bar-action"; action: "discard" | "save" }
  | { kind: "title-bar-action"; index: number }
  | { kind: "toast-action"; id: string }
  | { kind: "toast-dismissed"; id: string };

export type FromAdmin =
  | { to: "local-app-bridge"; type: "answer"; id: number; value: unknown }
  | { to: "local-app-bridge"; type: "order"; order: Order };
