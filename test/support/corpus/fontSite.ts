import { readFileSync } from "node:fs";
import { inspectFont } from "../../../src/node/assets/fonts/inspectFont.ts";
import type { SiteFont } from "../../../src/node/assets/fonts/readSiteFonts.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import { manifest } from "../build/fixtureManifest.ts";

/** A file of a font as a site has it; the regular one of its sans face where nothing else is said. */
export function siteFont(file: string, over: Partial<SiteFont> = {}): SiteFont {
  const bytes = readFileSync(file);
  const metrics = inspectFont(bytes);
  return { face: "sans", isBold: false, hasBold: false, file, line: 2, bytes, metrics, ...over };
}

/** A Korean site below `/log/` with bodies of this HTML, as far as its fonts read it. */
export function siteOfBodies(bodies: readonly string[], fonts: SiteFont[]): CompiledSite {
  return {
    base: "/log/",
    manifest,
    bodies: new Map(bodies.map((html, place) => [`posts/${place}/body.json`, { slug: `p${place}`, html }])),
    fonts,
  } as unknown as CompiledSite;
}
