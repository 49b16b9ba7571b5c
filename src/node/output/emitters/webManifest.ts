import type { CompiledSite } from "../../site/compiledSite.ts";
import { BACKGROUND } from "../../assets/icons/colours.ts";

/** Returns the contents of `manifest.webmanifest`: https://www.w3.org/TR/appmanifest/. */
export function webManifest({ base, manifest: { site } }: CompiledSite): string {
  const png = (name: string, size: number, purpose: string) => ({
    src: `${base}${name}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const contents = {
    name: site.title,
    short_name: site.title,
    ...(site.description && { description: site.description }),
    lang: site.language,
    id: base,
    start_url: base,
    scope: base,
    display: "standalone",
    background_color: BACKGROUND,
    theme_color: BACKGROUND,
    icons: [
      { src: `${base}icon.svg`, sizes: "any", type: "image/svg+xml", purpose: "any" },
      png("icon-192", 192, "any"),
      png("icon-512", 512, "any"),
      png("icon-maskable-512", 512, "maskable"),
    ],
  };
  return `${JSON.stringify(contents, undefined, 2)}\n`;
}
