import { readFileSync } from "node:fs";
import { inspectFont } from "../../../src/node/assets/fonts/inspectFont.ts";
import type { SiteFont } from "../../../src/node/assets/fonts/readSiteFonts.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import { manifest } from "../build/fixtureManifest.ts";

/** Returns a font of a site. Default: the regular font of the sans face. */
export function siteFont(file: string, over: Partial<SiteFont> = {}): SiteFont {
  const bytes = readFileSync(file);
  const metrics = inspectFont(bytes);
  return { face: "sans", isBold: false, hasBold: false, file, line: 2, bytes, metrics, ...over };
}

/** Returns a Korean site below `/log/` with these bodies. It has only the properties that the emitter of fonts uses. */
export function siteOfBodies(bodies: readonly string[], fonts: SiteFont[]): CompiledSite {
  return {
    base: "/log/",
    manifest,
    bodies: new Map(bodies.map((html, index) => [`posts/${index}/body.json`, { slug: `p${index}`, html }])),
    fonts,
  } as unknown as CompiledSite;
}
