import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { patchReactDom } from "./src/node/dependencyPatches/reactDom.ts";
import { patchReactRouter, ROUTER_ALIASES } from "./src/node/dependencyPatches/reactRouter.ts";
import { patchVisitParents } from "./src/node/dependencyPatches/visitParents.ts";
import { appClass } from "./src/node/vite/appClasses.ts";
import { APP_ENVIRONMENTS } from "./src/node/vite/appEnvironments.ts";
import { buildLib } from "./src/node/vite/buildLib.ts";
import {
  bundleWasm,
  COMMANDS_ENVIRONMENT,
  dropWorkerMaps,
  keepOwnMaps,
} from "./src/node/vite/bundleCommands.ts";
import { HASHED_NAMES } from "./src/node/vite/chunkNames.ts";

// `vite build` writes lib/. The dev server of a clone serves src/client with this configuration.
const patchRouter: Plugin = {
  name: "patch-react-router",
  transform(text, id) {
    const code = patchReactRouter(text, id);
    return code === undefined ? undefined : { code, map: null };
  },
};

export default defineConfig(({ command }) => {
  const isBuild = command === "build";
  // With NODE_ENV=development in the environment, lib/ would contain React's development code.
  if (isBuild) process.env["NODE_ENV"] = "production";
  return {
    // Scripts find each other relative to themselves, so the app works below every base path.
    base: isBuild ? "./" : "/",
    appType: "custom",
    // Builds of sites copy the files of public/.
    publicDir: false,
    logLevel: isBuild ? "warn" : "info",
    css: { modules: { generateScopedName: appClass } },
    plugins: [
      react(),
      patchRouter,
      ...(isBuild ? [patchReactDom, patchVisitParents, bundleWasm, keepOwnMaps, dropWorkerMaps] : []),
    ],
    ...(isBuild && { resolve: { alias: ROUTER_ALIASES } }),
    worker: {
      format: "es",
      rolldownOptions: { output: { ...HASHED_NAMES, entryFileNames: HASHED_NAMES.chunkFileNames } },
    },
    builder: { buildApp: buildLib },
    ...(isBuild && { environments: { ...APP_ENVIRONMENTS, commands: COMMANDS_ENVIRONMENT } }),
  };
});
