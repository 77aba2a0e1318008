export interface BridgeConfig {
  apiKey: string;
  host: string;
  shop: string;
  locale: string;
}

const STORAGE_KEY = "local-app-bridge-config";

/**
 * The configuration App Bridge needs: the client id of the script tag (or meta tag), and the
 * parameters with which admin opened the app, remembered for later documents of the same frame.
 */
export function readBridgeConfig(): BridgeConfig {
  const query = new URLSearchParams(location.search);
  const remembered = readRemembered();
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]');
  const config: BridgeConfig = {
    apiKey: document.currentScript?.dataset.apiKey ?? meta?.content ?? remembered.apiKey ?? "",
    host: query.get("host") ?? remembered.host ?? "",
    shop: query.get("shop") ?? remembered.shop ?? "",
    locale: query.get("locale") ?? remembered.locale ?? "en",
  };
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(config));
  return config;
}

function readRemembered(): Partial<BridgeConfig> {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "{}") as Partial<BridgeConfig>;
  } catch {
    return {};
  }
}
