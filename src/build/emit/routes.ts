import { createHeads } from "../head/writeHead.ts";
import { routeAddresses } from "../routes.ts";
import { fillTemplate } from "../template.ts";
import type { Emitter, OutputFile } from "./emitter.ts";

/** Every address as finished HTML, `404.html` among them. */
export const emitRoutes: Emitter = ({ site, render, template }) => {
  const headOf = createHeads(site);
  const page = (path: string, file: string): OutputFile => ({
    path: file,
    contents: async () => {
      const rendered = await render(path);
      return fillTemplate(template, { rendered, site, said: headOf(path, rendered) });
    },
  });
  return [...routeAddresses(site).map((path) => page(path, fileOf(path))), page(NO_ADDRESS, "404.html")];
};

/** An address that nothing can have, since slugs have no `~` alone: its page tells nothing of where it was asked for. */
const NO_ADDRESS = "/~/";

/** The file that answers at an address. */
function fileOf(path: string): string {
  const file = decodeURIComponent(path.slice(1));
  return file.endsWith(".html") ? file : `${file}index.html`;
}
