import { isMapping, type Mapping, type Value } from "../../../content/frontMatter/value.ts";

/** Key of the mapping that replaces a value from the environment: `!ENV [A, B, default]`. */
const ENV = "!ENV";
/** Key of the mapping that replaces a reference to Python code. Its value is the name of the object. */
const PYTHON = "!python";

/** What a value with a tag of Python refers to: `pymdownx.slugs.slugify` and its arguments. */
export interface PythonReference {
  name: string;
  /** The mapping `kwds`, if it is given. */
  options: Value | undefined;
}

/**
 * Converts values with the tags that MkDocs supports. The results are mappings, which {@link withoutEnvironment} and
 * {@link pythonReference} read. Other tags are ignored.
 *
 * Sources: https://github.com/waylan/pyyaml-env-tag and https://pyyaml.org/wiki/PyYAMLDocumentation#yaml-tags-and-python-types
 */
export function readMkdocsTag(tag: string, value: Value | undefined): Value | undefined {
  if (tag === "!ENV") return mappingOf(ENV, value);
  const name = /python\/(?:name|object\/apply|object\/new|object):(.+)$/.exec(tag)?.[1];
  if (name === undefined) return value;
  const options = isMapping(value) ? value.entries.find(({ key }) => key === "kwds")?.value : undefined;
  return { entries: [{ key: PYTHON, line: 1, value: name }, ...(isMapping(options) ? options.entries : [])] };
}

/** Returns the Python object to which a value refers. A text is the name of an object, too, as in configurations without tags. */
export function pythonReference(value: Value | undefined): PythonReference | undefined {
  if (typeof value === "string") return { name: value.trim(), options: undefined };
  const name = isMapping(value) ? value.entries.find(({ key }) => key === PYTHON)?.value : undefined;
  return typeof name === "string" ? { name, options: value } : undefined;
}

/**
 * Replaces each value from the environment by its default, and reports the names of the variables. A plugin that the environment enables is
 * enabled, because it is so where the site is published.
 */
export function withoutEnvironment(config: Value, report: (text: string) => void): Value {
  const resolve = (value: Value | undefined, key: string): Value | undefined => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, key) ?? "");
    if (!isMapping(value)) return value;
    const [first] = value.entries;
    if (first?.key !== ENV) {
      return {
        entries: value.entries.map((entry) => ({ ...entry, value: resolve(entry.value, entry.key) })),
      };
    }
    const names = Array.isArray(first.value) ? first.value : [first.value ?? ""];
    const found = names.length > 1 ? names.at(-1) : undefined;
    const variables = names.slice(0, Math.max(1, names.length - 1)).join(", ");
    const used = key === "enabled" ? "true" : found;
    const shown = typeof used === "string" && used !== "" ? `\`${used}\`` : "no value";
    report(`${key} comes from the environment (${variables}); ${shown} is used`);
    return used;
  };
  return resolve(config, "") ?? config;
}

function mappingOf(key: string, value: Value | undefined): Mapping {
  return { entries: [{ key, line: 1, value }] };
}
