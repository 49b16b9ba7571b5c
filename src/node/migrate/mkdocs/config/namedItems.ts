import {
  type Entry,
  isMapping,
  type Mapping,
  type Value,
  valueAt,
} from "../../../content/frontMatter/value.ts";

/** A plugin or an extension of a configuration. */
export interface NamedItem {
  name: string;
  settings: Value | undefined;
}

/**
 * Returns the plugins or extensions of a list or mapping, in order. Plugins of Material may be written with a prefix, and several instances
 * of one with a suffix: `material/blog # 2`.
 */
export function namedItems(value: Value | undefined): NamedItem[] {
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.flatMap((item): NamedItem[] => {
    if (typeof item === "string") return [{ name: plainName(item), settings: undefined }];
    if (!isMapping(item)) return [];
    return item.entries.map(({ key, value: settings }) => ({ name: plainName(key), settings }));
  });
}

function plainName(name: string): string {
  return name
    .replace(/\s*#.*$/, "")
    .replace(/^(?:material\/|markdown\.extensions\.)/, "")
    .trim();
}

/**
 * Returns a configuration whose lists of plugins, extensions and features are mappings, so that each of their settings has a key, such as
 * `markdown_extensions.pymdownx.tabbed.slugify`.
 */
export function withNamedItems(config: Value): Value {
  if (!isMapping(config)) return config;
  return {
    entries: config.entries.map((entry) => {
      const { key, value } = entry;
      if (key === "plugins" || key === "markdown_extensions") {
        return { ...entry, value: nest(namedItems(value)) };
      }
      if (key !== "theme" || value === undefined) return entry;
      return {
        ...entry,
        value: typeof value === "string" ? nest([{ name: "name", settings: value }]) : withFeatures(value),
      };
    }),
  };
}

function withFeatures(theme: Value): Value {
  const features = valueAt(theme, "features");
  if (!isMapping(theme) || !Array.isArray(features)) return theme;
  const nested = nest(namedItems(features));
  return {
    entries: theme.entries.map((entry) => (entry.value === features ? { ...entry, value: nested } : entry)),
  };
}

/** Returns a mapping of items. The parts of a name between dots become nested keys, and items with the same name are merged. */
function nest(items: readonly NamedItem[]): Mapping {
  const root: Mapping = { entries: [] };
  for (const { name, settings } of items) {
    const keys = name.split(".");
    let at = root;
    for (const key of keys) {
      let entry = at.entries.find((each) => each.key === key);
      if (!entry) {
        entry = { key, line: 1, value: undefined };
        at.entries.push(entry);
      }
      if (!isMapping(entry.value)) entry.value = { entries: [] };
      at = entry.value;
    }
    const own = isMapping(settings) ? settings.entries : [];
    at.entries.push(...own.filter(({ key }) => !at.entries.some((each: Entry) => each.key === key)));
    if (typeof settings === "string") replaceLast(root, keys, settings);
  }
  return root;
}

function replaceLast(root: Mapping, keys: readonly string[], value: string): void {
  const parent = keys.slice(0, -1).reduce<Value | undefined>((at, key) => valueAt(at, key), root);
  const last = isMapping(parent) ? parent.entries.find(({ key }) => key === keys.at(-1)) : undefined;
  if (last) last.value = value;
}
