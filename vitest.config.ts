import { defineConfig } from "vitest/config";
import "./tests/kit/setup/trust-certificate";

const alias = { "~": new URL("./app", import.meta.url).pathname };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: [
            "app/**/*.test.{ts,tsx}",
            "extensions/**/*.test.{ts,tsx}",
            "tests/{adversarial,rooms,stand-ins,kit,tools,extension}/**/*.test.ts",
          ],
          exclude: ["tests/tools/check-attack/**", "**/node_modules/**"],
          setupFiles: ["tests/kit/setup/unit.setup.ts"],
          pool: "forks",
          testTimeout: 20_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/{integration,authorization}/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/kit/setup/integration.global.ts"],
          setupFiles: ["tests/kit/setup/integration.setup.ts"],
          pool: "forks",
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          pool: "forks",
          testTimeout: 90_000,
          hookTimeout: 240_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "attacks",
          include: ["tests/tools/check-attack/**/*.test.ts"],
          pool: "forks",
          // It measures how long others wait, so nothing else may run meanwhile.
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
