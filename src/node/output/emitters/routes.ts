import type { RoutePath, OutputPath } from "../../../shared/urls/urlTypes.ts";
import { createHash } from "node:crypto";
import { createHeads } from "./head/writeHead.ts";
import type { OpenedPage } from "../render/createRender.ts";
import { MISSING_PATH } from "../../../shared/manifest/startFiles.ts";
import { routeUrls } from "../../site/urls/routes.ts";
import { fillTemplate } from "../render/template.ts";
import type { Emitter } from "./emitter.ts";
import { servedFilePath } from "../../files/paths.ts";
import type { OutputFile } from "../../files/outputFile.ts";

/** Emits the HTML of every page, including `404.html`. */
export const emitRoutes: Emitter = ({ site, render, template }) => {
  const headOf = createHeads(site);
  const common = JSON.stringify([template, site.base, site.manifest.site]);
  const hash = createHash("sha256").update(common);
  const page = (path: RoutePath, file: OutputPath): OutputFile => {
    let opened: OpenedPage | undefined;
    return {
      path: file,
      async contents() {
        const { html, hydration, ...rest } = await render.page(path);
        opened = rest;
        const rendered = { html, hydration, head: rest.head };
        return fillTemplate(template, { rendered, site, path, metadata: headOf(path, rest) });
      },
      async key() {
        opened ??= await render.open(path);
        const metadata = headOf(path, opened);
        return (
          opened.key &&
          hash
            .copy()
            .update(JSON.stringify([opened, metadata]))
            .digest("base64url")
        );
      },
    };
  };
  return [
    ...routeUrls(site).map((path) => page(path, servedFilePath(decodeURIComponent(path.slice(1))))),
    page(MISSING_PATH, "404.html"),
  ];
};
