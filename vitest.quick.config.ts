import { defineConfig } from "vitest/config";
export default defineConfig({ test: { include: ["test/site/**/*.test.ts"], globalSetup: "/tmp/publish/setup.ts", testTimeout: 60000 , expect: { poll: { timeout: 10_000 } } } });
