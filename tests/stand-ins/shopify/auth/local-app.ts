import type { AppConfig, AppSpec } from "./app-config";

/** The app under development: what it was started with and what its toml says. */
export interface LocalApp {
  spec: AppSpec;
  config: AppConfig;
}
