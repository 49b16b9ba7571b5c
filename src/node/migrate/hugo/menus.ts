import { foldPath } from "../../../shared/urls/aliases.ts";
import {
  isMapping,
  type Mapping,
  textOf,
  textsOf,
  type Value,
  valueAt,
} from "../../content/frontMatter/value.ts";
import { introductionSlug } from "../../../shared/content/introductions.ts";
import { textIn, valueIn } from "./config.ts";
import type { HugoPage } from "./content.ts";

/** An entry of the main menu. */
interface MenuEntry {
  id: string;
  title: string;
  to: string;
  weight: number;
  parent: string | undefined;
}

/** An item of `nav` in site.yaml. */
type NavItem = Record<string, string | unknown[]>;

interface MenuContext {
  pages: readonly HugoPage[];
  /** Returns the decoded address of a page in Hugo. */
  urlOf(page: HugoPage): string;
  /** Addresses in Maru by those in Hugo, folded by `foldPath`. */
  moved: ReadonlyMap<string, string>;
  /** Base path of the old site, with slashes at both ends. */
  base: string;
}

/**
 * Returns `nav` for site.yaml: the main menu of the configuration and of front matter, sorted by weight, and entries whose address Maru does
 * not have.
 *
 * Source: https://gohugo.io/content-management/menus/
 */
export function hugoNav(
  config: Mapping,
  context: MenuContext,
): { nav: NavItem[] | undefined; lost: string[] } {
  const entries = [...configEntries(config), ...pageEntries(context)].toSorted(byWeight);
  const lost: string[] = [];
  const itemsBelow = (parent: string | undefined, depth = 0): NavItem[] =>
    entries
      .filter((each) => each.parent === parent && depth < 5)
      .flatMap((each): NavItem[] => {
        const inner = itemsBelow(each.id, depth + 1);
        const target = targetOf(each.to, context);
        if (target === undefined && inner.length === 0)
          lost.push(each.to === "" ? each.title : `${each.title} (${each.to})`);
        if (inner.length === 0) return target === undefined ? [] : [{ [each.title]: target }];
        return [{ [each.title]: [...(target === undefined ? [] : [{ [each.title]: target }]), ...inner] }];
      });
  const nav = itemsBelow(undefined);
  return { nav: nav.length > 0 ? nav : undefined, lost };
}

function configEntries(config: Mapping): MenuEntry[] {
  const lists = [valueIn(config, "menus", "main"), valueIn(config, "menu", "main")];
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .flatMap((item) => {
      const page = textIn(item, "pageRef");
      return entryOf(item, {
        to: textIn(item, "url") ?? (page === undefined ? "" : page.startsWith("/") ? page : `/${page}`),
        title: page ?? "",
      });
    });
}

/** Returns the entries that front matter defines: `menu: main`, `menus: [main]` or `menu: {main: {weight: 10}}`. */
function pageEntries({ pages, urlOf }: MenuContext): MenuEntry[] {
  return pages.flatMap((page) => {
    const menu = valueAt(page.frontMatter, "menus") ?? valueAt(page.frontMatter, "menu");
    const item = isMapping(menu) ? valueAt(menu, "main") : undefined;
    if (item === undefined && !textsOf(menu)?.includes("main")) return [];
    const title = textOf(valueAt(page.frontMatter, "linkTitle")) ?? page.title;
    return entryOf(item, { to: urlOf(page), title });
  });
}

function entryOf(item: Value | undefined, { to, title }: { to: string; title: string }): MenuEntry[] {
  const name = textIn(item, "name") ?? textIn(item, "title") ?? textIn(item, "identifier") ?? title;
  if (name === "") return [];
  const weight = Number(textIn(item, "weight") ?? 0);
  return [
    { id: textIn(item, "identifier") ?? name, title: name, to, weight, parent: textIn(item, "parent") },
  ];
}

/** Compares entries as Hugo does: those without a weight are last. */
function byWeight(a: MenuEntry, b: MenuEntry): number {
  const [first, second] = [a.weight || Number.MAX_SAFE_INTEGER, b.weight || Number.MAX_SAFE_INTEGER];
  return first - second || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);
}

/** Addresses of generated pages that Maru has, too. */
const GENERATED = ["/", "/tags/", "/archive/", "/search/"];

/** Returns where an entry leads in Maru; `undefined` if Maru has nothing there. */
function targetOf(written: string, { moved, base }: MenuContext): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return written;
  if (written === "" || written.startsWith("#")) return undefined;
  const absolute = written.startsWith("/") ? written : `/${written}`;
  const path = absolute.startsWith(base) ? `/${absolute.slice(base.length)}` : absolute;
  const folded = foldPath(path);
  const introduced = introductionSlug(folded.slice(1));
  const generated = GENERATED.find(
    (each) => foldPath(each) === (introduced === undefined ? folded : `/${introduced}`),
  );
  return generated ?? moved.get(folded);
}
