import { UnusableImage } from "../images/unusableImage.ts";

/** Maximum number of entities, and maximum depth of references between them. Illustrator declares about ten entities, one level deep. */
const MAX_ENTITIES = 1_000;
const MAX_DEPTH = 8;
/** Maximum length of a document type, in UTF-16 units. Those of Illustrator have about 1,000. */
const MAX_LENGTH = 32_000;
/** Maximum total length of the texts that replace the references in a document, in UTF-16 units. */
const MAX_EXPANDED = 1_000_000;

/** Entities that need no declaration: https://www.w3.org/TR/xml/#sec-predefined-ent. */
const PREDEFINED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Matches comments, processing instructions, and declarations of internal general entities. Captures the name and value of an entity. */
const DECLARATION = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

const REFERENCE = /&(?:#(\d+)|#x([\da-f]+)|([^\s;&#]+));/gi;

/**
 * Returns the internal entities of a document type, by name. Markup in entities is not parsed. Each property is a getter. The getters throw
 * after they have returned `MAX_EXPANDED` characters in total, so that a small file cannot expand to a large text.
 * @param doctype The text between `<!DOCTYPE` and its `>`.
 */
export function readEntities(doctype: string): Record<string, string> {
  if (doctype.length > MAX_LENGTH)
    throw new UnusableImage(`its document type has more than ${MAX_LENGTH} characters`);
  const declared = new Map<string, string>();
  for (const [, name, double, single] of doctype.matchAll(DECLARATION)) {
    // If an entity is declared several times, the first declaration applies: https://www.w3.org/TR/xml/#sec-entity-decl.
    if (name !== undefined && !declared.has(name) && !PREDEFINED.has(name))
      declared.set(name, double ?? single ?? "");
    if (declared.size > MAX_ENTITIES)
      throw new UnusableImage(`it declares more than ${MAX_ENTITIES} entities`);
  }
  let expanded = 0;
  const count = (text: string) => {
    expanded += text.length;
    if (expanded > MAX_EXPANDED)
      throw new UnusableImage(`its entities expand to more than ${MAX_EXPANDED / 1e6} million characters`);
    return text;
  };
  const resolve = (value: string, depth: number): string => {
    if (depth > MAX_DEPTH) throw new UnusableImage(`its entities are nested more than ${MAX_DEPTH} deep`);
    return value.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name === undefined) return characterOf(parseInt(decimal ?? hexadecimal ?? "", decimal ? 10 : 16));
      const inner = declared.get(name);
      return inner === undefined ? (PREDEFINED.get(name) ?? whole) : count(resolve(inner, depth + 1));
    });
  };
  const entities: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of declared) {
    Object.defineProperty(entities, name, { enumerable: true, get: () => count(resolve(value, 0)) });
  }
  return entities;
}

function characterOf(code: number): string {
  const isCharacter =
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) && code % 0x1_0000 < 0xfffe);
  if (!isCharacter) throw new UnusableImage("it references a character that XML does not allow");
  return String.fromCodePoint(code);
}
