import { defineConfig } from "vite";

// Pages of the app with example data and no server, for looking at them. Not part of the app.
export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  resolve: { alias: { "~": new URL("../../app", import.meta.url).pathname } },
  esbuild: { jsx: "automatic" },
  logLevel: "warn",
  build: {
    outDir: new URL("../output/ui-harness", import.meta.url).pathname,
    emptyOutDir: true,
    minify: false,
  },
});
