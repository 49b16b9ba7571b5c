import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { maru } from "./src/build/plugin.ts";

const { CONTENT_DIR = "src/content", SITE_URL, DRAFTS, PORT = "4173" } = process.env;

export default defineConfig({
  plugins: [
    react(),
    maru({
      contentFolder: CONTENT_DIR,
      siteUrl: SITE_URL,
      drafts: DRAFTS === "1",
    }),
  ],
  preview: { port: Number(PORT), strictPort: true },
});
