import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { readPort } from "./src/node/cli/options.js";
import { maru } from "./src/node/vite/plugin.ts";

const { CONTENT_DIR = "src/content", SITE_URL, DRAFTS, ALL_PROBLEMS, PORT } = process.env;

export default defineConfig(({ isPreview }) => ({
  plugins: [
    react(),
    maru({
      contentFolder: CONTENT_DIR,
      siteUrl: SITE_URL,
      drafts: DRAFTS === "1",
      allProblems: ALL_PROBLEMS === "1",
    }),
  ],
  // Hosts that only build may give `PORT` another meaning.
  ...(isPreview && { preview: { port: readPort("PORT", PORT || "4173"), strictPort: true } }),
}));
