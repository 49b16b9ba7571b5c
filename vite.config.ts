import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { emitAliases } from "./src/build/emit/aliases.ts";
import { emitAssets } from "./src/build/emit/assets.ts";
import { emitBodies } from "./src/build/emit/bodies.ts";
import { emitFeeds } from "./src/build/emit/feeds.ts";
import { emitManifest } from "./src/build/emit/manifest.ts";
import { emitRoutes } from "./src/build/emit/routes.ts";
import { emitStatics } from "./src/build/emit/statics.ts";
import { maru } from "./src/build/plugin.ts";

const { CONTENT_DIR = "src/content", SITE_URL, DRAFTS, PORT = "4173" } = process.env;

export default defineConfig({
  plugins: [
    react(),
    maru({
      contentFolder: CONTENT_DIR,
      siteUrl: SITE_URL,
      drafts: DRAFTS === "1",
      emit: [emitStatics, emitAliases, emitManifest, emitBodies, emitFeeds, emitAssets, emitRoutes],
    }),
  ],
  preview: { port: Number(PORT), strictPort: true },
});
