import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { forHosts } from "./src/build/emit/forHosts.ts";
import { forPrograms } from "./src/build/emit/forPrograms.ts";
import { forReaders } from "./src/build/emit/forReaders.ts";
import { maru } from "./src/build/plugin.ts";

const { CONTENT_DIR = "src/content", SITE_URL, DRAFTS, PORT = "4173" } = process.env;

export default defineConfig({
  plugins: [
    react(),
    maru({
      contentFolder: CONTENT_DIR,
      siteUrl: SITE_URL,
      drafts: DRAFTS === "1",
      emit: [...forHosts, ...forPrograms, ...forReaders],
    }),
  ],
  preview: { port: Number(PORT), strictPort: true },
});
