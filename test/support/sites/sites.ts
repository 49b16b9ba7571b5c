import { inject } from "vitest";
import type { BuiltSite } from "./siteServer.ts";
import type { SiteName } from "./sources.ts";

/** Returns sites by name. A site is built when the first test file requests it, once per run. */
export async function sites<Name extends SiteName>(...names: Name[]): Promise<Record<Name, BuiltSite>> {
  const entries = await Promise.all(
    names.map(async (name) => {
      const response = await fetch(inject("siteServer") + name);
      if (!response.ok) throw new Error(await response.text());
      return [name, (await response.json()) as BuiltSite] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Name, BuiltSite>;
}
