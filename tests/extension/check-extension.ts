import { resolve } from "node:path";
import { checkAssets } from "./checks/assets";
import { checkLimits, EXTENSION_FOLDER, type CheckResult } from "./checks/limits";
import { checkLocales } from "./checks/locales";
import { checkSchemas } from "./checks/schemas";

const SEVERITIES = ["error", "warning", "info"];

/** Shopify's own theme-check, as `shopify theme check` runs it on a theme app extension. */
async function checkTheme(): Promise<CheckResult> {
  const { themeCheckRun } = await import("@shopify/theme-check-node");
  const { offenses, theme } = await themeCheckRun(
    resolve(EXTENSION_FOLDER),
    "theme-check:theme-app-extension",
  );
  return {
    checked: `theme-check (theme-app-extension): ${theme.length} files`,
    offences: offenses.map(
      ({ severity, check, message, uri, start }) =>
        `${uri.split(`${EXTENSION_FOLDER}/`).pop()}:${start.line + 1} ${SEVERITIES[severity]} ${check}: ${message}`,
    ),
  };
}

/** Everything we ask of the theme app extension: Shopify's checker, and what it misses. */
export async function checkExtension(): Promise<CheckResult[]> {
  return [await checkTheme(), checkLimits(), checkSchemas(), checkLocales(), await checkAssets()];
}
