import type { RouteObject } from "react-router-dom";
import { HomePage } from "~/components/home/home-page";
import type { HomeView } from "~/components/home/home-view";
import { SettingsPage } from "~/components/settings/settings-page";
import { StoreDataPage } from "~/components/store-data/store-data-page";
import type { StoreData, StoreResource } from "~/components/store-data/store-data-view";
import { ago, COUNTS } from "./people";

function resource(
  name: StoreResource["resource"],
  more: Partial<StoreResource> = {},
): StoreResource {
  const times = { freshAt: ago(0.4), lastSweepAt: ago(3), lastRefreshAt: ago(0.6) };
  const load = { step: null, progress: null, rowsLoaded: 0, rowsExpected: null };
  return {
    resource: name,
    phase: "live",
    count: 1,
    error: null,
    notice: null,
    ...times,
    ...load,
    ...more,
  };
}

const importing = {
  phase: "importing" as const,
  freshAt: null,
  lastSweepAt: null,
  lastRefreshAt: null,
};
export const STORE_DATA: StoreData = {
  isImporting: true,
  progress: 62,
  hasErrors: true,
  resources: [
    resource("shop"),
    resource("customers", { count: 12_480 }),
    resource("products", {
      count: 121,
      error: {
        code: "VENDOR_UNAVAILABLE",
        message:
          "Shopify did not answer for five minutes. Nothing to do: Doorbell tries again by itself.",
        at: ago(6),
      },
    }),
    resource("inventory", { ...importing, count: 0, step: "preparing" }),
    resource("orders", {
      ...importing,
      count: 142_000,
      step: "loading",
      progress: 71,
      rowsLoaded: 142_000,
      rowsExpected: 200_000,
      notice:
        "Shopify shows Doorbell the orders of the last 60 days only, because it has not been granted the permission “read all orders”.",
    }),
  ],
};

const HOME: HomeView = {
  numbers: {
    counts: COUNTS,
    oldestWaitingSince: ago(60 * 26),
    oldestWaitingNumber: 210,
    failedReplies: [
      {
        conversationNumber: 214,
        contactName: "Aino Virtanen",
        reason: "smtp.example.com did not answer. Check the mail server in Settings.",
        failedAt: ago(21),
      },
    ],
    hasReceivedMessage: false,
  },
  storeData: STORE_DATA,
  inboundAddress: "k3v9x2m7p4@in.doorbell.example.com",
  canSendMail: false,
  hasOwnServer: false,
};

const CALM: HomeView = {
  ...HOME,
  canSendMail: true,
  numbers: {
    ...HOME.numbers,
    failedReplies: [],
    hasReceivedMessage: true,
    oldestWaitingSince: null,
    oldestWaitingNumber: null,
  },
  storeData: {
    ...STORE_DATA,
    progress: null,
    isImporting: false,
    resources: [resource("orders")],
    hasErrors: false,
  },
};

const EMAIL = {
  host: "smtp.villakauppa.example",
  port: 587,
  secure: false,
  user: "help@villakauppa.example",
  fromAddress: "help@villakauppa.example",
  fromName: "Villakauppa",
  hasPassword: true,
  inboundAddress: "k3v9x2m7p4@in.doorbell.example.com",
  hasSharedServer: true,
};

/** Pages other than the inbox. */
export const pageRoutes: RouteObject[] = [
  { path: "/app", element: <HomePage home={HOME} /> },
  { path: "/calm", element: <HomePage home={CALM} /> },
  {
    path: "/app/settings",
    element: <SettingsPage email={EMAIL} />,
    children: [
      {
        index: true,
        element: null,
        action: () => ({
          ok: false,
          intent: "test",
          message: "The server did not accept the password. Check user name and password.",
        }),
      },
    ],
  },
  { path: "/app/settings/sync", element: <StoreDataPage storeData={STORE_DATA} /> },
];
